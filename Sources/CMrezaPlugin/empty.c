#include "mreza_plugin.h"
