#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>

int csystem_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int csystem_sha256(const void *bytes, size_t count, unsigned char *digest) {
  /* Of the first use that would read the settings of the whole system, which takes half a millisecond. */
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
  return EVP_Digest(bytes, count, digest, NULL, EVP_sha256(), NULL);
}
