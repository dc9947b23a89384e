#include "CParts.h"

#include <stdint.h>
#include <string.h>

/* The library declares it in no header. */
size_t _generate_hash_key(void *data, size_t count, size_t buckets);

/* The bucket of a key among those of a table, whose order is that of its insertions and not that of the buckets. The keys
   are whole formats of some hundred bytes, which the library goes through one by one. */
size_t _generate_hash_key(void *data, size_t count, size_t buckets) {
  const char *bytes = data;
  uint64_t hash = count;
  while (count >= sizeof hash) {
    uint64_t word;
    memcpy(&word, bytes, sizeof word);
    hash = (hash ^ word) * 0x9E3779B97F4A7C15;
    hash ^= hash >> 29;
    bytes += sizeof word;
    count -= sizeof word;
  }
  while (count--) hash = (hash ^ (unsigned char)*bytes++) * 0x9E3779B97F4A7C15;
  return (size_t)(hash ^ hash >> 32) % buckets;
}
