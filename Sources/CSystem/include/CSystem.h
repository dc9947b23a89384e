#pragma once

#include <dirent.h>
#include <stddef.h>

/* The name of an entry of a folder, up to its NUL. The structure declares 256 bytes, but the system fills in only those of the
   name and its NUL: to copy the member as a whole, as Swift does, would read past the end of what readdir returned. */
static inline const char *csystem_entry_name(const struct dirent *entry) { return entry->d_name; }

/* Exchanges two paths of one file system in a single step (renameat2 with RENAME_EXCHANGE, which Swift's Glibc
   module lacks). Returns 0, or -1 with errno set. */
int csystem_exchange(const char *first, const char *second);

/* 1 if the process may have some more bytes of memory (RLIMIT_AS, RLIMIT_DATA), which are not used here. */
int csystem_has_memory(size_t count);

/* Notes SIGTERM, SIGINT and SIGHUP from now on instead of ending the process, where they would end it. */
void csystem_heed_signals(void);

/* Gives these signals back what they did before. */
void csystem_restore_signals(void);

/* The signal that came since; 0 where none did. */
int csystem_signal(void);

/* Writes the SHA-256 of bytes into `digest` (32 bytes), by OpenSSL, which libxlsxwriter loads anyway. Returns 1, or
   another number where the library refuses. */
int csystem_sha256(const void *bytes, size_t count, unsigned char *digest);
