/* What a sanitizer is told at its start. A build without one has nothing of this. */

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
const char *__asan_default_options(void);

/* Swift keeps bits of its own in pointers to what an enum holds: to the search for leaks such memory seems lost. */
const char *__asan_default_options(void) { return "detect_leaks=0"; }
#endif
#endif

/* ISO C wants something to stand in every file. */
typedef int csystem_sanitizers;
