#pragma once

#include <stddef.h>
#include <stdint.h>
#include <uninorm.h>

/* The composed compatibility form (NFKC) of UTF-8 and its length, in memory that the caller frees; NULL when there is
   none. The library's own name for the form is a macro, which Swift does not see. */
static inline uint8_t *cunistring_nfkc(const uint8_t *text, size_t count, size_t *length) {
  return u8_normalize(UNINORM_NFKC, text, count, NULL, length);
}
