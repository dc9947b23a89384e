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
  fwrite_unlocked(element->bytes, 1, element->count, element->stream);
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

static void put_text(Element *element, const char *text) { put(element, text, strlen(text)); }

/* `escaped` are the characters of the text that XML would read as its own. */
static void put_escaped(Element *element, const char *text, const char *escaped) {
  for (;;) {
    size_t plain = strcspn(text, escaped);
    put(element, text, plain);
    text += plain;
    switch (*text++) {
      case '\0': return;
      case '&': put_text(element, "&amp;"); break;
      case '<': put_text(element, "&lt;"); break;
      case '>': put_text(element, "&gt;"); break;
      case '"': put_text(element, "&quot;"); break;
      case '\n': put_text(element, "&#xA;"); break;
    }
  }
}

static void put_start(Element *element, const char *tag, struct xml_attribute_list *attributes, const char *escaped) {
  put(element, "<", 1);
  put_text(element, tag);
  if (!attributes) return;
  struct xml_attribute *attribute;
  STAILQ_FOREACH(attribute, attributes, list_entries) {
    put(element, " ", 1);
    put_text(element, attribute->key);
    put(element, "=\"", 2);
    put_escaped(element, attribute->value, escaped);
    put(element, "\"", 1);
  }
}

static void put_end(Element *element, const char *tag) {
  put(element, "</", 2);
  put_text(element, tag);
  put(element, ">", 1);
}

static const char *const in_attributes = "&<>\"\n", *const in_data = "&<>", *const nowhere = "";

static void write_start(FILE *stream, const char *tag, struct xml_attribute_list *attributes, const char *escaped, const char *close) {
  Element element;
  start(&element, stream);
  put_start(&element, tag, attributes, escaped);
  put_text(&element, close);
  flush(&element);
}

void lxw_xml_start_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, in_attributes, ">");
}

void lxw_xml_start_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, nowhere, ">");
}

void lxw_xml_empty_tag(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, in_attributes, "/>");
}

void lxw_xml_empty_tag_unencoded(FILE *stream, const char *tag, struct xml_attribute_list *attributes) {
  write_start(stream, tag, attributes, nowhere, "/>");
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
  put_start(&element, tag, attributes, in_attributes);
  put(&element, ">", 1);
  put_escaped(&element, data, in_data);
  put_end(&element, tag);
  flush(&element);
}
