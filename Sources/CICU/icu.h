#ifndef FENLIU_CICU_H
#define FENLIU_CICU_H
#if !__has_include(<unicode/ubrk.h>)
#error "Fenliu needs the ICU development files. Install them with: apt-get install libicu-dev"
#endif
#endif
