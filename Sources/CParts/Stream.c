#define _GNU_SOURCE
#include "CParts.h"

#include <errno.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

typedef struct {
  char *bytes;
  size_t count, room, offset;
} Memory;

static ssize_t memory_read(void *cookie, char *into, size_t size) {
  Memory *memory = cookie;
  size_t left = memory->offset < memory->count ? memory->count - memory->offset : 0;
  if (size > left) size = left;
  memcpy(into, memory->bytes + memory->offset, size);
  memory->offset += size;
  return (ssize_t)size;
}

static ssize_t memory_write(void *cookie, const char *from, size_t size) {
  Memory *memory = cookie;
  size_t end = memory->offset + size;
  if (end > memory->room) {
    size_t room = end > 2 * memory->room ? end : 2 * memory->room;
    char *bytes = realloc(memory->bytes, room);
    /* Who writes here does not look whether it could: a text with a hole would pass for a whole one. */
    if (!bytes) abort();
    memory->bytes = bytes;
    memory->room = room;
  }
  /* Only what a seek left out is filled: memory that nobody touches is none. */
  if (memory->offset > memory->count) memset(memory->bytes + memory->count, 0, memory->offset - memory->count);
  memcpy(memory->bytes + memory->offset, from, size);
  memory->offset = end;
  if (end > memory->count) memory->count = end;
  return (ssize_t)size;
}

static int memory_seek(void *cookie, off64_t *offset, int whence) {
  Memory *memory = cookie;
  off64_t base = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? memory->offset : memory->count);
  if (base + *offset < 0) {
    errno = EINVAL;
    return -1;
  }
  *offset += base;
  memory->offset = (size_t)*offset;
  return 0;
}

static int memory_close(void *cookie) {
  Memory *memory = cookie;
  free(memory->bytes);
  free(memory);
  return 0;
}

/* A part in memory, where the library would make a file in a temporary folder. On disk a part whose writing failed would
   be packed with a hole in it, and nobody told: the library does not look. */
FILE *lxw_tmpfile(char *folder) {
  (void)folder;
  Memory *memory = calloc(1, sizeof *memory);
  if (!memory) return NULL;
  cookie_io_functions_t functions = {memory_read, memory_write, memory_seek, memory_close};
  memory->room = 1 << 16;
  memory->bytes = malloc(memory->room);
  FILE *stream = memory->bytes ? fopencookie(memory, "w+", functions) : NULL;
  if (!stream) memory_close(memory);
  /* A workbook is written by one thread. */
  else __fsetlocking(stream, FSETLOCKING_BYCALLER);
  return stream;
}
