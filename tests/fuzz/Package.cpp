// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a zip -> the files of a package.

#include "Target.h"

#include "base/Files.h"
#include "publish/ZipArchive.h"

using namespace Qt::StringLiterals;
using namespace wongo;
using fuzz::expect;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString name = u"package.zip"_s;
    const auto files = publish::openZip(fuzz::bytesOf(data, size), name);
    if (!files) {
        expect(files.error().file == name, "an error names the package");
        return 0;
    }
    constexpr qint64 limit = 100'000;
    const QStringList paths = (*files)->paths();
    expect(paths.size() <= publish::PackageLimits().entries, "a package has a bounded number of files");
    for (const QString& path : paths) {
        expect(base::isSafeRelativePath(path), "names are safe", [&] { return path; });
        const auto bytes = (*files)->read(path, limit);
        expect(!bytes || bytes->size() <= limit, "no more is read than is allowed", [&] { return path; });
    }
    qint64 total = 0;
    const auto visit = [&total](const publish::ManifestFile& file, const QByteArray& bytes) {
        expect(base::isSafeRelativePath(file.path), "names are safe", [&] { return file.path; });
        expect(bytes.size() <= publish::PackageLimits().fileBytes, "a file is bounded", [&] { return file.path; });
        total += bytes.size();
        return base::Result<>();
    };
    const auto manifest = publish::readPackage(**files, name, visit);
    expect(manifest || !manifest.error().file.isEmpty(), "an error names a file");
    expect(total <= publish::PackageLimits().totalBytes, "a package is bounded");
    return 0;
}
