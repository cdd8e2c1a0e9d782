// SPDX-License-Identifier: GPL-3.0-or-later
#include "Target.h"

#include <QCoreApplication>

#include <cstdio>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

namespace wongo::fuzz {

QByteArray bytesOf(const uint8_t* data, size_t size)
{
    return QByteArray(reinterpret_cast<const char*>(data), qsizetype(size));
}

void fail(const char* promise, const QString& how)
{
    std::fprintf(stderr, "\nBROKEN PROMISE: %s\n%s\n", promise, qPrintable(how));
    std::abort();
}

QString memoryFile(const QByteArray& bytes)
{
    static const int file = ::memfd_create("wongo-fuzz", MFD_CLOEXEC);
    const bool written = ::ftruncate(file, 0) == 0
        && ::pwrite(file, bytes.constData(), size_t(bytes.size()), 0) == ssize_t(bytes.size());
    expect(written, "the harness can write a file in memory");
    return QStringLiteral("/proc/self/fd/%1").arg(file);
}

} // namespace wongo::fuzz

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    // Never destroyed: libFuzzer leaves by _Exit() or from within an input.
    static const auto* const application = new QCoreApplication(*argc, *argv);
    return application == nullptr ? 1 : 0;
}
