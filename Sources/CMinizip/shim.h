#pragma once

#include <minizip/unzip.h>
#include <stdint.h>
#include <string.h>

/* An archive in memory, which minizip reads as a file. The bytes and this must outlive what cminizip_open returns. */
typedef struct {
  const uint8_t *bytes;
  uint64_t count;
  uint64_t position;
  /* How many bytes minizip has read so far: what a part really took from the archive. */
  uint64_t consumed;
  /* Whether minizip wanted to read behind the end. It takes a field that is not there for zero unless this is an error. */
  int ended;
} cminizip_memory;

static inline voidpf cminizip_begin(voidpf memory, const void *name, int mode) {
  (void)name;
  (void)mode;
  return memory;
}

static inline uLong cminizip_read(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)opaque;
  cminizip_memory *memory = stream;
  uint64_t left = memory->count - memory->position;
  if (size > left) {
    size = left;
    memory->ended = 1;
  }
  memcpy(buffer, memory->bytes + memory->position, size);
  memory->position += size;
  memory->consumed += size;
  return size;
}

/* An archive that is read is never written. */
static inline uLong cminizip_write(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque;
  (void)stream;
  (void)buffer;
  (void)size;
  return 0;
}

static inline ZPOS64_T cminizip_position(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((cminizip_memory *)stream)->position;
}

static inline long cminizip_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  cminizip_memory *memory = stream;
  uint64_t start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? memory->position : memory->count;
  if (offset > memory->count - start) return -1;
  memory->position = start + offset;
  return 0;
}

static inline int cminizip_end(voidpf opaque, voidpf stream) {
  (void)opaque;
  (void)stream;
  return 0;
}

static inline int cminizip_error(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((cminizip_memory *)stream)->ended;
}

/* Opens an archive in memory. Returns NULL if the bytes are no archive; the caller closes the archive by unzClose. */
static inline unzFile cminizip_open(cminizip_memory *memory) {
  zlib_filefunc64_def functions = {cminizip_begin, cminizip_read, cminizip_write, cminizip_position,
                                   cminizip_seek,  cminizip_end,  cminizip_error, memory};
  return unzOpen2_64("", &functions);
}
