// Included first by every file that uses ICU, so that a missing package is the first thing the compiler says.
#if !__has_include(<unicode/ubrk.h>)
#error "Fenliu needs the ICU development files. Install them with: apt-get install libicu-dev"
#endif
