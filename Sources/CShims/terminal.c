// In C because ioctl takes its arguments as Swift cannot give them.
#include "CShims.h"

#include <sys/ioctl.h>

int32_t cshims_terminal_columns(int32_t descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
