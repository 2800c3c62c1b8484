#pragma once
#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

// Swift 6 can't name `stdin` and its siblings, which are shared mutable state.
static inline EditLine *mreza_el_init(const char *program) { return el_init(program, stdin, stdout, stderr); }

// The rest are variadic in C, which Swift can't call.

typedef wchar_t *(*mreza_prompt)(EditLine *);
static inline int mreza_el_prompt(EditLine *el, mreza_prompt prompt) {
  return el_wset(el, EL_PROMPT_ESC, prompt, L'\1');
}

typedef int (*mreza_read)(EditLine *, wchar_t *);
static inline int mreza_el_read(EditLine *el, mreza_read read) { return el_wset(el, EL_GETCFN, read); }

static inline int mreza_el_data(EditLine *el, void *data) { return el_wset(el, EL_CLIENTDATA, data); }
static inline void *mreza_el_get_data(EditLine *el) {
  void *data = NULL;
  el_wget(el, EL_CLIENTDATA, &data);
  return data;
}

typedef unsigned char (*mreza_function)(EditLine *, wint_t);
static inline int mreza_el_function(EditLine *el, const wchar_t *name, mreza_function function) {
  return el_wset(el, EL_ADDFN, name, L"mreza", function);
}

static inline int mreza_el_bind(EditLine *el, const wchar_t *key, const wchar_t *function) {
  return el_wset(el, EL_BIND, key, function, NULL);
}

static inline int mreza_el_emacs(EditLine *el) { return el_wset(el, EL_EDITOR, L"emacs"); }

static inline int mreza_el_history(EditLine *el, HistoryW *history) { return el_wset(el, EL_HIST, history_w, history); }

static inline int mreza_history_size(HistoryW *history, int size) {
  HistEventW event;
  return history_w(history, &event, H_SETSIZE, size);
}

static inline int mreza_history_unique(HistoryW *history) {
  HistEventW event;
  return history_w(history, &event, H_SETUNIQUE, 1);
}

static inline int mreza_history_enter(HistoryW *history, const wchar_t *line) {
  HistEventW event;
  return history_w(history, &event, H_ENTER, line);
}
