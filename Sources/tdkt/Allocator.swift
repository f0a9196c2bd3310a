// Importing links mimalloc, and being linked is all it needs to take the place of the C library's malloc, for Swift and
// for the C libraries alike: parsing makes millions of small blocks on several threads (docs/developers/performance.md).
#if canImport(CMimalloc)
    import CMimalloc
#endif
