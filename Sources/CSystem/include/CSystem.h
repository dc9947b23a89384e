#pragma once

#include <stddef.h>

/* Exchanges two paths of one file system in a single step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc
   module lacks). Returns 0, or -1 with errno set. */
int csystem_exchange(const char *first, const char *second);

/* Writes the SHA-256 of bytes into `digest` (32 bytes), by OpenSSL, which libxlsxwriter loads anyway. Returns 1, or
   another number where the library refuses. */
int csystem_sha256(const void *bytes, size_t count, unsigned char *digest);
