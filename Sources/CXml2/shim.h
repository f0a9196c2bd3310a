#include <libxml/xmlversion.h>
/* Debian's libxml2 converts with ICU, whose headers and Foundation's own copy of them exclude each other. Nothing that is
   used here depends on it. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
