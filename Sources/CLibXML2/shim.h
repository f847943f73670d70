/* The streaming reader alone. libxml2 built with ICU would pull in ICU's headers, which clash with
   the ICU inside Foundation; no type used here depends on them. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
