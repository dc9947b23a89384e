#pragma once

#include <minizip/unzip.h>
#include <minizip/zip.h>
#include <stdint.h>
#include <stdlib.h>
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

/* An archive that is written into memory. Whoever makes it frees the bytes. */
typedef struct {
  uint8_t *bytes;
  uint64_t count;
  uint64_t capacity;
  uint64_t position;
  /* Whether memory for it was refused. */
  int failed;
} cminizip_output;

static inline uLong cminizip_put(voidpf opaque, voidpf stream, const void *buffer, uLong size) {
  (void)opaque;
  cminizip_output *output = stream;
  uint64_t end = output->position + size;
  if (end > output->capacity) {
    uint64_t capacity = end + end / 2 + 4096;
    uint8_t *bytes = realloc(output->bytes, capacity);
    if (bytes == NULL) {
      output->failed = 1;
      return 0;
    }
    output->bytes = bytes;
    output->capacity = capacity;
  }
  memcpy(output->bytes + output->position, buffer, size);
  output->position = end;
  if (end > output->count) output->count = end;
  return size;
}

/* minizip reads what it wrote only where it adds to an archive, which is never done. */
static inline uLong cminizip_take(voidpf opaque, voidpf stream, void *buffer, uLong size) {
  (void)opaque;
  (void)stream;
  (void)buffer;
  (void)size;
  return 0;
}

static inline ZPOS64_T cminizip_output_position(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((cminizip_output *)stream)->position;
}

static inline long cminizip_output_seek(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  cminizip_output *output = stream;
  uint64_t start = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? output->position : output->count;
  if (offset > output->count - start) return -1;
  output->position = start + offset;
  return 0;
}

static inline int cminizip_output_error(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((cminizip_output *)stream)->failed;
}

/* Begins an archive in memory. The caller ends it by zipClose. */
static inline zipFile cminizip_create(cminizip_output *output) {
  zlib_filefunc64_def functions = {cminizip_begin,       cminizip_take, cminizip_put,          cminizip_output_position,
                                   cminizip_output_seek, cminizip_end,  cminizip_output_error, output};
  return zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
}

/* Adds an entry without a time, so that the same entries give the same bytes. The name of a folder ends with a
   slash. Returns ZIP_OK, or an error of the library. */
static inline int cminizip_add(zipFile archive, const char *name, int is_utf8, int is_folder, const uint8_t *bytes,
                               uint64_t count) {
  /* Version 2.0 on Unix, with its rights: a program that takes an archive for one of MS-DOS reads the names in another code. */
  const uLong made_by = 3 << 8 | 20, utf8_flag = 1 << 11, folder = 0040755UL << 16 | 0x10, file = 0100644UL << 16;
  /* 1 January 1980, the first day that an archive can name. */
  zip_fileinfo information = {.dosDate = 1 << 21 | 1 << 16, .external_fa = is_folder ? folder : file};
  int code = zipOpenNewFileInZip4_64(archive, name, &information, NULL, 0, NULL, 0, NULL, Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0,
                                     -MAX_WBITS, DEF_MEM_LEVEL, Z_DEFAULT_STRATEGY, NULL, 0, made_by, is_utf8 ? utf8_flag : 0,
                                     count > 0xF0000000);
  while (code == ZIP_OK && count > 0) {
    unsigned piece = count < 1 << 30 ? (unsigned)count : 1 << 30;
    code = zipWriteInFileInZip(archive, bytes, piece);
    bytes += piece;
    count -= piece;
  }
  int closing = zipCloseFileInZip(archive);
  return code == ZIP_OK ? closing : code;
}
