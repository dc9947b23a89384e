#define _GNU_SOURCE
#include "CParts.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <xlsxwriter.h>

/* What a part is made of: it grows without being copied, and what was read of it is given back. */
typedef struct Block {
  struct Block *next;
  size_t count, offset;
  char bytes[(64 << 10) - 64];
} Block;

/* The bytes of a part in their order: written at the end, then read once from the beginning.

   A part that is closed has no bytes any more, but stands in the list of its thread until it is taken. */
typedef struct Part {
  struct Part *next;
  Block *first, *last;
  size_t offset;
  uint64_t written, read;
  bool has_ended, lacked_memory, is_withheld, is_closed, is_taken, is_complete;
} Part;

/* The parts that this thread has made, in their order. */
static _Thread_local struct {
  Part *first, *last;
} made;

/* The archive that this thread writes, and how large the system lets a file become. */
static _Thread_local struct {
  int descriptor;
  rlim_t limit;
} archive = {-1, RLIM_INFINITY};

/* What an archive may still grow by when a part ends: what minizip and zlib hold back, and the directory. */
enum { archive_reserve = 256 << 10 };

int cparts_open_archive(void) {
  struct rlimit files;
  if (getrlimit(RLIMIT_FSIZE, &files)) return -1;
  if (files.rlim_cur < archive_reserve) {
    errno = EFBIG;
    return -1;
  }
  archive.limit = files.rlim_cur;
  return archive.descriptor = memfd_create("workbook", MFD_CLOEXEC);
}

/* Whether the archive can take some more bytes: where it could not, the library would say so on standard error. */
static bool archive_has_room(size_t size) {
  if (archive.limit == RLIM_INFINITY) return true;
  struct stat status;
  if (fstat(archive.descriptor, &status)) return true;
  return (rlim_t)status.st_size + size + archive_reserve <= archive.limit;
}

static ssize_t part_write(void *cookie, const char *from, size_t size) {
  Part *part = cookie;
  size_t done = 0;
  for (size_t left = size; left;) {
    Block *block = part->last;
    if (!block || block->count == sizeof block->bytes) {
      block = malloc(sizeof *block);
      /* The library does not look whether it could write: the hole is told by `cparts_take`. */
      if (!block) {
        part->lacked_memory = true;
        errno = ENOMEM;
        break;
      }
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
    done += count;
  }
  part->offset += done;
  part->written += done;
  return (ssize_t)done;
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
  /* The library takes it for the end of the part, and `cparts_take` tells. */
  if (part->is_withheld || !archive_has_room(size)) {
    part->is_withheld = true;
    return 0;
  }
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
  part->read += count;
  if (size && !count) part->has_ended = true;
  return (ssize_t)count;
}

/* What a chart's part lacks, and what is written in its place: the library knows no East Asian font, leaves the labels of
   points beyond the axis to the program that reads the file, and has a name for a long dash that Excel does not know. */
static const struct {
  const char *mark, *text;
} additions[] = {
  {"</c:chart>", "<c:showDLblsOverMax val=\"0\"/></c:chart>"},
  {"<c:symbol val=\"long_dash\"/>", "<c:symbol val=\"dash\"/>"},
};
static const char latin[] = "<a:latin ", east_asian[] = "<a:ea ";

/* The length of a mark where the bytes begin with it, else 0. */
static size_t begins(const char *bytes, const char *end, const char *mark) {
  size_t length = strlen(mark);
  return (size_t)(end - bytes) >= length && !memcmp(bytes, mark, length) ? length : 0;
}

static void add(Part *part, const char *from, const char *to) {
  part_write(part, from, (size_t)(to - from));
}

/* Writes the bytes of a chart again, with the additions. */
static void complete_chart(Part *part, const char *bytes, const char *end) {
  const char *written = bytes;
  for (const char *next = bytes; next < end;) {
    const char *element = memchr(next, '<', (size_t)(end - next));
    if (!element) break;
    next = element + 1;
    for (size_t i = 0; i < sizeof additions / sizeof *additions; i++) {
      size_t length = begins(element, end, additions[i].mark);
      if (!length) continue;
      add(part, written, element);
      add(part, additions[i].text, additions[i].text + strlen(additions[i].text));
      written = next = element + length;
    }
    size_t length = begins(element, end, latin);
    const char *close = length ? memchr(element, '>', (size_t)(end - element)) : NULL;
    if (!close) continue;
    add(part, written, close + 1);
    add(part, east_asian, east_asian + strlen(east_asian));
    add(part, element + length, close + 1);
    written = next = close + 1;
  }
  add(part, written, end);
}

/* Whether a part is a chart: its root stands in the first block, behind the declaration. */
static bool is_chart(const Part *part) {
  static const char root[] = "<c:chartSpace";
  return part->first && memmem(part->first->bytes, part->first->count < 256 ? part->first->count : 256, root, strlen(root));
}

/* Completes the part of a chart that is written whole, before any of it is read. Its bytes are counted anew. */
static void complete(Part *part) {
  if (part->is_complete || !is_chart(part)) return;
  part->is_complete = true;
  size_t count = 0;
  char *bytes = malloc(part->written);
  if (!bytes) {
    part->lacked_memory = true;
    return;
  }
  while (part->first) {
    memcpy(bytes + count, part->first->bytes, part->first->count);
    count += part->first->count;
    drop_first(part);
  }
  part->written = 0;
  complete_chart(part, bytes, bytes + count);
  free(bytes);
}

/* Back to the beginning, before anything was read, or to where it is: the library knows no other places. */
static int part_seek(void *cookie, off64_t *offset, int whence) {
  Part *part = cookie;
  if (whence == SEEK_SET && *offset == 0 && (!part->first || part->first->offset == 0)) {
    complete(part);
    part->offset = 0;
  }
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
  part->is_closed = true;
  if (part->is_taken) free(part);
  return 0;
}

int cparts_take(cparts_stream *stream) {
  Part *part = made.first;
  if (!part) return 0;
  made.first = part->next;
  if (!made.first) made.last = NULL;
  bool is_whole = part->is_closed && part->has_ended && part->read == part->written;
  *stream = (cparts_stream){part->written, is_whole, part->lacked_memory, part->is_withheld};
  part->is_taken = true;
  if (part->is_closed) free(part);
  return 1;
}

/* The header declares the argument as constant from 1.1.6 on. */
#if LXW_VERSION_ID >= 116
typedef const char *Folder;
#else
typedef char *Folder;
#endif

/* A part in memory, where the library would make a file in a temporary folder. On disk a part whose writing failed would
   be packed with a hole in it, and nobody told: the library does not look. */
FILE *lxw_tmpfile(Folder folder) {
  (void)folder;
  Part *part = calloc(1, sizeof *part);
  if (!part) return NULL;
  cookie_io_functions_t functions = {part_read, part_write, part_seek, part_close};
  FILE *stream = fopencookie(part, "w+", functions);
  if (!stream) {
    free(part);
    return NULL;
  }
  if (made.last) made.last->next = part;
  else made.first = part;
  made.last = part;
  /* A workbook is written by one thread. */
  __fsetlocking(stream, FSETLOCKING_BYCALLER);
  return stream;
}

cparts_source cparts_probe(void) {
  cparts_stream stream;
  while (cparts_take(&stream)) continue;
  FILE *(*make)(char **, size_t *, Folder);
  *(void **)&make = dlsym(RTLD_DEFAULT, "lxw_get_filehandle");
  if (!make) return CPARTS_REPLACED;
  char *bytes = NULL;
  size_t count = 0;
  FILE *made_here = make(&bytes, &count, NULL);
  if (made_here) {
    /* A memory stream of the system tells where its bytes are when they leave its buffer. */
    fflush(made_here);
    fclose(made_here);
  }
  bool is_memory = bytes;
  free(bytes);
  if (cparts_take(&stream)) return CPARTS_REPLACED;
  return is_memory ? CPARTS_OWN_MEMORY : CPARTS_OWN_FILES;
}
