#ifndef FOLDER_EXCHANGE_H
#define FOLDER_EXCHANGE_H

/* Gives each of two folders of one file system the other's name, at once (RENAME_EXCHANGE, renameat2(2)), which Swift does
   not import. Returns 0, or -1 and sets errno. */
int folder_exchange(const char *first, const char *second);

#endif
