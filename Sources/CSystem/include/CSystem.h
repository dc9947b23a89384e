#pragma once

#include <stddef.h>

/* Exchanges two paths of one file system in a single step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc
   module lacks). Returns 0, or -1 with errno set. */
int csystem_exchange(const char *first, const char *second);

/* SHA-256 by OpenSSL, which libxlsxwriter loads anyway: begun, given bytes as often as there are some, finished into
   `digest` (32 bytes), which returns 1 or 0, and ended. A beginning that failed is NULL and may be given on. */
void *csystem_sha256_begin(void);
void csystem_sha256_take(void *state, const void *bytes, size_t count);
int csystem_sha256_finish(void *state, unsigned char *digest);
void csystem_sha256_end(void *state);

/* Sixteen bytes of a vector register. */
typedef signed char csystem_bytes __attribute__((ext_vector_type(16)));

/* A bit for each byte that is negative, the first in the lowest place: one instruction where the processor has one, for
   which Swift's vectors have no word. */
static inline unsigned short csystem_signs(csystem_bytes bytes) {
  typedef _Bool bits __attribute__((ext_vector_type(16)));
  return __builtin_bit_cast(unsigned short, __builtin_convertvector(bytes < 0, bits));
}
