// The least that any generator on libcmark does: read every article, turn its body to HTML, write one page each.
// No template, no list, no check. Usage: floor CONTENT OUTPUT THREADS
#define _GNU_SOURCE
#include <cmark.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { LONGEST = 4096, ROOM = 1 << 16, MOST = 1 << 20 };
static atomic_size_t next;
static size_t count, root;
static const char *output;
static char *paths[MOST];

static int collect(const char *path, const struct stat *info, int type, struct FTW *where) {
    char folder[LONGEST];
    const char *end = strrchr(path, '.');
    snprintf(folder, sizeof folder, "%s%s", output, path + root);
    if (type == FTW_D) return where->level > 0 && mkdir(folder, 0755) != 0;
    return end && strcmp(end, ".md") == 0 && info && (count == MOST || !(paths[count++] = strdup(path)));
}

static void *work(void *unused) {
    char text[ROOM], target[LONGEST];
    for (size_t i; (i = atomic_fetch_add(&next, 1)) < count;) {
        FILE *in = fopen(paths[i], "rb");
        size_t length = in ? fread(text, 1, sizeof text - 1, in) : 0;
        if (!in || fclose(in) != 0) exit(1);
        text[length] = 0;
        char *fence = strstr(text, "\n---\n"), *body = fence ? fence + 5 : text;
        char *html = cmark_markdown_to_html(body, length - (size_t)(body - text), CMARK_OPT_DEFAULT);
        int stem = snprintf(target, sizeof target, "%s%s", output, paths[i] + root) - 3;
        strcpy(target + stem, ""), mkdir(target, 0755), strcpy(target + stem, "/index.html");
        FILE *out = fopen(target, "wb");
        if (!out || fputs(html, out) < 0 || fclose(out) != 0) exit(1);
        free(html);
    }
    return unused;
}

int main(int argc, char **argv) {
    pthread_t threads[64];
    int wanted = argc == 4 ? atoi(argv[3]) : 0;
    if (wanted < 1 || wanted > 64) return 64;
    output = argv[2], root = strlen(argv[1]);
    if (nftw(argv[1], collect, 32, FTW_PHYS) != 0) return 1;
    for (int i = 0; i < wanted; i++) if (pthread_create(&threads[i], NULL, work, NULL) != 0) return 1;
    for (int i = 0; i < wanted; i++) pthread_join(threads[i], NULL);
    return 0;
}
