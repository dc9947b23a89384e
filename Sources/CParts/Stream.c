#define _GNU_SOURCE
#include "CParts.h"

#include <errno.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

/* What a part is made of: it grows without being copied, and what was read of it is given back. */
typedef struct Block {
  struct Block *next;
  size_t count, offset;
  char bytes[(64 << 10) - 64];
} Block;

/* The bytes of a part in their order: written at the end, then read once from the beginning. */
typedef struct {
  Block *first, *last;
  size_t offset;
} Part;

static ssize_t part_write(void *cookie, const char *from, size_t size) {
  Part *part = cookie;
  for (size_t left = size; left;) {
    Block *block = part->last;
    if (!block || block->count == sizeof block->bytes) {
      block = malloc(sizeof *block);
      /* Who writes here does not look whether it could: a text with a hole would pass for a whole one. */
      if (!block) abort();
      block->next = NULL;
      block->count = block->offset = 0;
      if (part->last) part->last->next = block;
      else part->first = block;
      part->last = block;
    }
    size_t count = sizeof block->bytes - block->count;
    if (count > left) count = left;
    memcpy(block->bytes + block->count, from, count);
    block->count += count;
    from += count;
    left -= count;
  }
  part->offset += size;
  return (ssize_t)size;
}

static void drop_first(Part *part) {
  Block *block = part->first;
  part->first = block->next;
  if (!part->first) part->last = NULL;
  free(block);
}

static ssize_t part_read(void *cookie, char *into, size_t size) {
  Part *part = cookie;
  size_t count = 0;
  while (count < size && part->first) {
    Block *block = part->first;
    size_t more = block->count - block->offset;
    if (more > size - count) more = size - count;
    memcpy(into + count, block->bytes + block->offset, more);
    block->offset += more;
    count += more;
    if (block->offset == block->count) drop_first(part);
  }
  part->offset += count;
  return (ssize_t)count;
}

/* Back to the beginning, before anything was read, or to where it is: the library knows no other places. */
static int part_seek(void *cookie, off64_t *offset, int whence) {
  Part *part = cookie;
  if (whence == SEEK_SET && *offset == 0 && (!part->first || part->first->offset == 0)) part->offset = 0;
  else if (whence != SEEK_CUR || *offset != 0) {
    errno = ESPIPE;
    return -1;
  }
  *offset = (off64_t)part->offset;
  return 0;
}

static int part_close(void *cookie) {
  Part *part = cookie;
  while (part->first) drop_first(part);
  free(part);
  return 0;
}

/* A part in memory, where the library would make a file in a temporary folder. On disk a part whose writing failed would
   be packed with a hole in it, and nobody told: the library does not look. */
FILE *lxw_tmpfile(char *folder) {
  (void)folder;
  Part *part = calloc(1, sizeof *part);
  if (!part) return NULL;
  cookie_io_functions_t functions = {part_read, part_write, part_seek, part_close};
  FILE *stream = fopencookie(part, "w+", functions);
  if (!stream) part_close(part);
  /* A workbook is written by one thread. */
  else __fsetlocking(stream, FSETLOCKING_BYCALLER);
  return stream;
}
