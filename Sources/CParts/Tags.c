#define _GNU_SOURCE
#include "CParts.h"

#include <stdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* What is written of an element before it goes to the stream, in one piece where it has room. */
typedef struct {
  FILE *stream;
  size_t count;
  char bytes[4096];
} Element;

/* Ready for the first piece; the room is left as it is. */
static void start(Element *element, FILE *stream) {
  element->stream = stream;
  element->count = 0;
}

static void flush(Element *element) {
  FILE *stream = element->stream;
  /* As putc_unlocked does it, for many bytes at once. */
  if ((size_t)(stream->_IO_write_end - stream->_IO_write_ptr) > element->count) {
    memcpy(stream->_IO_write_ptr, element->bytes, element->count);
    stream->_IO_write_ptr += element->count;
  } else {
    fwrite_unlocked(element->bytes, 1, element->count, stream);
  }
  element->count = 0;
}

static void put(Element *element, const char *bytes, size_t count) {
  if (count > sizeof element->bytes - element->count) flush(element);
  if (count > sizeof element->bytes) {
    fwrite_unlocked(bytes, 1, count, element->stream);
    return;
  }
  memcpy(element->bytes + element->count, bytes, count);
  element->count += count;
}

/* The bytes that end a text, and those that the value of an attribute may not hold as they are. */
enum { END = 1, ESCAPED = 2 };
static const unsigned char special[256] = {
  [0] = END, ['&'] = ESCAPED, ['<'] = ESCAPED, ['>'] = ESCAPED, ['"'] = ESCAPED, ['\n'] = ESCAPED};

/* Puts what comes before the first byte of a kind and returns where that stands. Tags, names and most values are so short
   that to ask for their length first would take longer. */
static const char *put_until(Element *element, const char *text, unsigned char kinds) {
  for (;;) {
    char *to = element->bytes + element->count, *full = element->bytes + sizeof element->bytes;
    while (to < full && !(special[(unsigned char)*text] & kinds)) *to++ = *text++;
    element->count = (size_t)(to - element->bytes);
    if (to < full) return text;
    flush(element);
  }
}

static void put_text(Element *element, const char *text) { put_until(element, text, END); }

/* What stands for a byte that XML would read as its own. */
static void put_escape(Element *element, char byte) {
  switch (byte) {
    case '&': put_text(element, "&amp;"); break;
    case '<': put_text(element, "&lt;"); break;
    case '>': put_text(element, "&gt;"); break;
    case '"': put_text(element, "&quot;"); break;
    case '\n': put_text(element, "&#xA;"); break;
  }
}

static void put_value(Element *element, const char *value, unsigned char escaped) {
  while (*(value = put_until(element, value, END | escaped))) put_escape(element, *value++);
}

/* Data are formulas and sentences, long enough to be looked through and copied many bytes at a time. */
static void put_data(Element *element, const char *data) {
  for (;;) {
    size_t plain = strcspn(data, "&<>");
    put(element, data, plain);
    data += plain;
    if (!*data) return;
    put_escape(element, *data++);
  }
}

static void put_start(Element *element, const char *tag, struct xml_attribute_list *attributes, unsigned char escaped) {
  put_text(element, "<");
  put_text(element, tag);
  if (!attributes) return;
  struct xml_attribute *attribute;
  STAILQ_FOREACH(attribute, attributes, list_entries) {
    put_text(element, " ");
    put_text(element, attribute->key);
    put_text(element, "=\"");
    put_value(element, attribute->value, escaped);
    put_text(element, "\"");
  }
}

static void put_end(Element *element, const char *tag) {
  put_text(element, "</");
  put_text(element, tag);
  put_text(element, ">");
}

static void write_start(FILE *stream, const char *tag, struct xml_attribute_list *attributes, unsigned char escaped, const char *close) {
  Element element;
  start(&element, stream);
  put_start(&element, tag, attributes, escaped);
  put_text(&element, close);
  flush(&element);
}

void lxw_xml_start_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, ESCAPED, ">");
}

void lxw_xml_start_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, 0, ">");
}

void lxw_xml_empty_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, ESCAPED, "/>");
}

void lxw_xml_empty_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, 0, "/>");
}

void lxw_xml_end_tag(FILE *stream, const char *tag) {
  Element element;
  start(&element, stream);
  put_end(&element, tag);
  flush(&element);
}

void lxw_xml_data_element(FILE *stream, const char *tag, const char *data, struct xml_attribute_list *attributes) {
  Element element;
  start(&element, stream);
  put_start(&element, tag, attributes, ESCAPED);
  put_text(&element, ">");
  put_data(&element, data);
  put_end(&element, tag);
  flush(&element);
}
