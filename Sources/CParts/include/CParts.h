#pragma once

#include <stdint.h>

/* The streams into which libxlsxwriter writes the parts of a workbook.

   The library calls its own `lxw_tmpfile` by name, and the linker lets a program put another in its place (Stream.c): a part is
   then a stream in memory, not a file in a temporary folder, and what became of it is known. Nothing else of the library is
   replaced. Whether it was replaced is asked here, because a library can be built so that it is not. */

/* How the library makes its streams. */
typedef enum {
  /* With the function of Stream.c, as far as can be known before a workbook is written. */
  CPARTS_REPLACED,
  /* With memory streams of its own, of which nobody learns that they are incomplete. */
  CPARTS_OWN_MEMORY,
  /* With its own `lxw_tmpfile`. */
  CPARTS_OWN_FILES,
} cparts_source;

/* Asks the library for a stream, where it has a function for that (from 1.1.5 on), and tells who made it. */
cparts_source cparts_probe(void);

/* What became of one stream. */
typedef struct {
  /* The bytes that were written. */
  uint64_t size;
  /* 1 if exactly these bytes were read, to the end, before the stream was closed. */
  int is_read;
  /* 1 if there was no memory for some bytes. */
  int lacked_memory;
  /* 1 if bytes were withheld, because a file may not become so large (RLIMIT_FSIZE). */
  int is_withheld;
} cparts_stream;

/* Makes a file in memory for the archive that the calling thread writes next. Returns its descriptor, which the caller closes,
   or -1 with errno set: EFBIG where no file may become as large as an archive without its parts. */
int cparts_open_archive(void);

/* Takes the oldest of the streams that the calling thread has made and that were not taken yet. Returns 1, or 0 if there is none.
   A workbook is written by one thread: take all before it begins, and count those that there are when it is closed. */
int cparts_take(cparts_stream *stream);
