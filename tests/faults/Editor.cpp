// SPDX-License-Identifier: GPL-3.0-or-later
#include "Editor.h"

#include "Shim.h"
#include "Stories.h"
#include "storage/ArticleFolder.h"

#include <QFile>

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace faults {

namespace {

constexpr int acts = 5;

QByteArray content(const QByteArray& path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Editor::Editor(char name, const QString& root, const Ledger& ledger, Random random)
    : m_name(name)
    , m_folder(root)
    , m_ledger(ledger)
    , m_random(random)
{
    watchNoMore(); // where others may come in between, turn() says
}

/// In one step with what destroys it: it is the editor's doing, and nobody else's loss.
void Editor::noteDestroyed(const QByteArray& path) const
{
    m_ledger.replaced(content(path));
}

void Editor::write(const QByteArray& path, const QByteArray& bytes, int flags)
{
    Stage::turn();
    if ((flags & O_TRUNC) != 0) {
        noteDestroyed(path);
    }
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | flags, 0644);
    const QByteArray first = bytes.first(bytes.size() / 2);
    const QByteArray rest = bytes.sliced(first.size());
    for (const QByteArray& part : {first, rest}) {
        Stage::turn();
        if (::write(file, part.constData(), size_t(part.size())) != part.size()) {
            m_ledger.failed("the editor cannot write");
        }
    }
    Stage::turn();
    ::close(file);
    m_ledger.saved(bytes);
}

void Editor::renameOver(const QByteArray& path, const QByteArray& bytes)
{
    const QByteArray aside = path + '~';
    const int file = ::open(aside.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (::write(file, bytes.constData(), size_t(bytes.size())) != bytes.size()) {
        m_ledger.failed("the editor cannot write");
    }
    ::close(file);
    Stage::turn();
    noteDestroyed(path);
    ::rename(aside.constData(), path.constData());
    m_ledger.saved(bytes);
}

void Editor::remove(const QByteArray& path) const
{
    Stage::turn();
    noteDestroyed(path);
    ::unlink(path.constData());
}

void Editor::touch(const QByteArray& path) const
{
    Stage::turn();
    ::utimensat(AT_FDCWD, path.constData(), nullptr, 0);
}

void Editor::work()
{
    for (int i = 0; i < acts; ++i) {
        const unsigned which = m_random() % 5;
        const bool isArticle = which == 4; // its text has a form: it is written whole
        const QString name = isArticle ? u"article.json"_s : which % 2 == 0 ? u"ko.md"_s : u"en.md"_s;
        const QByteArray path = QFile::encodeName(m_folder + u'/' + name);
        const QByteArray mark = '[' + QByteArray(1, m_name) + QByteArray::number(++m_number) + "mark]";
        model::Article article = story(1);
        article.meta.headline.ko = QString::fromLatin1(mark);
        const QByteArray bytes = isArticle ? storage::writeArticleJson(article.meta) : mark + '\n';
        switch (m_random() % 6) {
        case 0:
            write(path, bytes, O_TRUNC);
            break;
        case 1:
        case 2:
            write(path, bytes, isArticle ? O_TRUNC : O_APPEND);
            break;
        case 3:
            renameOver(path, bytes);
            break;
        case 4:
            remove(path);
            break;
        default:
            touch(path);
        }
    }
}

} // namespace faults
