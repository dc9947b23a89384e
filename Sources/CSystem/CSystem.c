#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <stdio.h>

int csystem_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

void *csystem_sha256_begin(void) {
  /* Of the first use that would read the settings of the whole system, which takes half a millisecond. */
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
  EVP_MD_CTX *state = EVP_MD_CTX_new();
  if (state && EVP_DigestInit_ex(state, EVP_sha256(), NULL) == 1) return state;
  EVP_MD_CTX_free(state);
  return NULL;
}

void csystem_sha256_take(void *state, const void *bytes, size_t count) {
  /* A digest that could not take its bytes is none: finishing it fails. */
  if (state && EVP_DigestUpdate(state, bytes, count) != 1) EVP_MD_CTX_reset(state);
}

int csystem_sha256_finish(void *state, unsigned char *digest) {
  return state && EVP_MD_CTX_get0_md(state) && EVP_DigestFinal_ex(state, digest, NULL);
}

void csystem_sha256_end(void *state) { EVP_MD_CTX_free(state); }
