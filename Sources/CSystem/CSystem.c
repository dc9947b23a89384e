#define _GNU_SOURCE
#include "CSystem.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>

int csystem_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int csystem_has_memory(size_t count) {
  void *memory = mmap(NULL, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory != MAP_FAILED && munmap(memory, count) == 0;
}

static const int ending_signals[] = {SIGTERM, SIGINT, SIGHUP};
enum { ending_signal_count = sizeof ending_signals / sizeof *ending_signals };
static struct sigaction earlier[ending_signal_count];
static volatile sig_atomic_t noted_signal;

static void note_signal(int signal) { noted_signal = signal; }

void csystem_heed_signals(void) {
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < ending_signal_count; index++) {
    sigaction(ending_signals[index], NULL, &earlier[index]);
    /* nohup ignores SIGHUP, and so does what it runs. */
    if (earlier[index].sa_handler != SIG_IGN) sigaction(ending_signals[index], &action, NULL);
  }
}

void csystem_restore_signals(void) {
  for (int index = 0; index < ending_signal_count; index++) sigaction(ending_signals[index], &earlier[index], NULL);
}

int csystem_signal(void) { return noted_signal; }

int csystem_sha256(const void *bytes, size_t count, unsigned char *digest) {
  /* Of the first use that would read the settings of the whole system, which takes half a millisecond. */
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
  return EVP_Digest(bytes, count, digest, NULL, EVP_sha256(), NULL);
}
