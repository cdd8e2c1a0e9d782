// SPDX-License-Identifier: GPL-3.0-or-later
// TMX -> pairs for the memory.

#include "Identity.h"

#include "memory/TmxReader.h"
#include "memory/TmxWriter.h"

using namespace wongo;

namespace {

base::Result<QList<memory::Unit>> unitsOf(const QByteArray& bytes, const QString& file)
{
    return memory::readTmx(bytes, file).map([](const memory::TmxContents& contents) { return contents.units; });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    fuzz::expectIdentity(fuzz::bytesOf(data, size), QStringLiteral("pairs.tmx"), &unitsOf, &memory::writeTmx);
    return 0;
}
