// SPDX-License-Identifier: GPL-3.0-or-later
// The program that faults_test.py runs under strace: one call of base/Files.h on the folder given. Exit 0 = success, 1
// = refused.
#include "base/Files.h"

#include <QFile>

#include <functional>
#include <map>
#include <string>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo::base;

int main(int count, char** arguments)
{
    if (count != 3) {
        return 2;
    }
    const QString folder = QFile::decodeName(arguments[2]);
    const auto path = [&](const QString& name) { return folder + u'/' + name; };
    const FileChange a{path(u"a"_s), "new a", sha256("old a")};
    const FileChange b{path(u"b"_s), "new b", sha256("old b")};
    const FileChange n{path(u"n"_s), "new n", QString()};
    const std::map<std::string, std::function<Result<>()>> calls{
        {"writeFile", [&] { return writeFile(a.path, a.bytes); }},
        {"writeFileOver", [&] { return writeFileOver(a.path, a.bytes, *a.expected); }},
        {"writeFileOver-new", [&] { return writeFileOver(n.path, n.bytes, QString()); }},
        {"writeFiles",
            [&] {
                return writeFiles({a, n, b});
            }},
        {"writeNewFile", [&] { return writeNewFile(n.path, n.bytes); }},
        {"moveDirectory", [&] { return moveDirectory(path(u"from"_s), path(u"to"_s), true); }},
    };
    // Two calls that fail tell the script where start-up ends and clean-up begins.
    static_cast<void>(::access("/wongo-begin", F_OK));
    const Result<> result = calls.at(arguments[1])();
    static_cast<void>(::access("/wongo-end", F_OK));
    return result ? 0 : 1;
}
