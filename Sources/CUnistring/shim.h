#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <uninorm.h>

/* The composed compatibility form (NFKC) of UTF-8 and its length, in memory that the caller frees. The library's
   own name for the form is a macro, which Swift does not see. */
static inline uint8_t *cunistring_nfkc(const uint8_t *text, size_t count, size_t *length) {
  uint8_t *composed = u8_normalize(UNINORM_NFKC, text, count, NULL, length);
  /* Valid UTF-8 fails for want of memory alone, of which Swift dies too: unfolded, one name would pass for another. */
  if (!composed) abort();
  return composed;
}
