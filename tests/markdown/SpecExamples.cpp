// SPDX-License-Identifier: GPL-3.0-or-later
#include "SpecExamples.h"

#include "support/Support.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace wongo::support {

QList<SpecExample> specExamples()
{
    const QString modules
        = qEnvironmentVariable("WONGO_TEST_NODE_MODULES", projectDir() + u"/tests/tools/node_modules"_s);
    QFile file(modules + u"/commonmark-spec/spec.txt"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QString fence(32, u'`');
    QList<SpecExample> examples;
    QString section;
    enum { Prose, Markdown, Html } state = Prose;
    QString text = QString::fromUtf8(file.readAll());
    text.truncate(text.indexOf(u"<!-- END TESTS -->"_s));
    text.replace(u'→', u'\t');
    for (const QString& line : text.split(u'\n')) {
        if (state == Prose && line == fence + u" example"_s) {
            examples.append({static_cast<int>(examples.size()) + 1, section, {}, {}});
            state = Markdown;
        } else if (state == Markdown && line == u"."_s) {
            state = Html;
        } else if (state == Html && line == fence) {
            state = Prose;
        } else if (state == Markdown) {
            examples.last().markdown += line + u'\n';
        } else if (state == Html) {
            examples.last().html += line + u'\n';
        } else if (line.startsWith(u'#')) {
            section = line.mid(line.indexOf(u' ') + 1);
        }
    }
    return examples;
}

} // namespace wongo::support
