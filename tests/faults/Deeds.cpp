// SPDX-License-Identifier: GPL-3.0-or-later
#include "Deeds.h"

#include "Stories.h"
#include "base/Files.h"
#include "publish/Example.h"
#include "publish/Export.h"
#include "publish/Package.h"
#include "storage/JournalFile.h"
#include "storage/PhotoStore.h"

#include <QDir>
#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;

namespace faults {

namespace {

constexpr qint64 limit = 1 << 20;
constexpr qsizetype plainBytes = 6000;

void say(int words, const char* what, const char* deed, int number)
{
    const QByteArray line = QByteArray(what) + ' ' + deed + ' ' + QByteArray::number(number) + '\n';
    static_cast<void>(!::write(words, line.constData(), size_t(line.size())));
}

/// Says it, does it, and says that it is done only if it is.
template <typename Deed> auto tell(int words, const char* name, int number, Deed deed)
{
    say(words, "begin", name, number);
    auto result = deed();
    if (result) {
        say(words, "done", name, number);
    }
    return result;
}

QString storyOf(const QString& folder)
{
    return folder + u"/story"_s;
}

QString typedOf(const QString& folder)
{
    return folder + u"/typed"_s;
}

/// Bytes that tell which they are, of a length that is no whole number of blocks.
QByteArray bytesOf(int number)
{
    return (QByteArray::number(number) + ' ').repeated(plainBytes / 4);
}

QString photoName(int number)
{
    return u"photo%1"_s.arg(number);
}

QString plainFile(const QString& folder, int number)
{
    return u"%1/plain/%2"_s.arg(folder).arg(number);
}

publish::ExportRequest packageRequest(const QString& folder, int number)
{
    static const auto site = render::loadTemplate({});
    publish::ExportRequest request;
    request.folder = storyOf(folder);
    request.article = example::textOnly(number);
    request.desk = example::desk();
    request.site = *site;
    request.format = number % 4 < 2 ? publish::Format::Html : publish::Format::Json;
    request.zip = number % 2 == 1;
    request.languages = {model::Language::Korean, model::Language::English};
    request.outDirectory = folder + u"/out"_s;
    return request;
}

QString packageOf(const QString& folder, int number)
{
    const auto request = packageRequest(folder, number);
    return request.outDirectory + u'/' + request.article.meta.slug + u'-' + publish::formatName(request.format)
        + (request.zip ? u".zip"_s : QString());
}

/// The version that a file of the saved article is of, between the two, or -1.
int versionOf(const Files& found, const QString& name, int from, int to)
{
    for (int version = to; version >= from; --version) {
        if (storyFiles(version).value(name) == found.value(name)) {
            return version;
        }
    }
    return -1;
}

void judgeSaves(const QString& folder, int told, int begun, QStringList& complaints)
{
    Files found;
    const Files inFolder = filesBelow(storyOf(folder));
    for (auto it = inFolder.cbegin(); it != inFolder.cend(); ++it) {
        found.insert(u"story/"_s + it.key(), it.value());
    }
    int before = begun;
    for (const QString& name : savingOrder()) {
        const int version = versionOf(found, name, told, begun);
        if (version < 0) {
            complaints.append(u"%1 is none of the versions %2 to %3"_s.arg(name).arg(told).arg(begun));
        } else if (version > before) {
            complaints.append(name + u" is newer than the one that is saved before it"_s);
        }
        before = version;
    }
    if (const auto loaded = storage::loadFolder(storyOf(folder)); !loaded) {
        complaints.append(u"does not load: "_s + loaded.error().file);
    }
}

/// The numbers that were typed, without a gap, from the journal or from the article.
void judgeTyping(const QString& folder, int told, int begun, QStringList& complaints)
{
    const auto opened = storage::openArticle(typedOf(folder), folder + u"/state"_s);
    if (!opened || opened->noJournal || opened->stray) {
        complaints.append(u"what was typed cannot be opened"_s);
        return;
    }
    const model::Article& article = opened->recovered ? opened->recovered->article() : opened->loaded.article;
    QString text = story(0).body.en;
    int number = 0;
    while (number < begun && text != article.body.en) {
        text += QString::number(++number) + u'\n';
    }
    if (text != article.body.en || number < told) {
        complaints.append(u"typed and told as safe: 1 to %1; there: %2"_s.arg(told).arg(article.body.en.simplified()));
    }
}

/// Whole, or not there; there, if it was told as done.
void judgeWhole(const QString& what, bool told, bool exists, bool good, QStringList& complaints)
{
    if (told && !exists) {
        complaints.append(what + u" is gone"_s);
    } else if (exists && !good) {
        complaints.append(what + u" is torn"_s);
    }
}

/// What is typed goes into the journal, number by number, and now and then the article is saved.
class Typist {
public:
    explicit Typist(const QString& folder)
        : m_folder(typedOf(folder))
    {
        const auto opened = storage::openArticle(m_folder, folder + u"/state"_s);
        if (opened && opened->writer && opened->writer->restart()) {
            m_writer = opened->writer;
            m_state = opened->loaded.state;
            m_article = opened->loaded.article;
        }
    }

    base::Result<> type(int number)
    {
        if (!m_writer) {
            return base::failure(base::ErrorCode::Internal, m_folder);
        }
        QString& text = m_article.body.en;
        const QString added = QString::number(number) + u'\n';
        const storage::Edit edit{model::BodyEdit{model::Language::English, text.size(), {}, added}, false, 0};
        text += added;
        return m_writer->append({edit}).and_then([&] { return m_writer->sync(); });
    }

    base::Result<> save()
    {
        return m_writer->append({storage::SaveBegun{}}).and_then([&] {
            return storage::saveFolder(m_folder, m_article, m_state).and_then([&](const storage::FolderState& saved) {
                m_state = saved;
                return m_writer->append({storage::SaveDone{}});
            });
        });
    }

private:
    QString m_folder;
    std::shared_ptr<storage::JournalWriter> m_writer;
    storage::FolderState m_state;
    model::Article m_article;
};

} // namespace

bool prepareDeeds(const QString& folder)
{
    return base::makeDirectory(folder + u"/plain"_s) && storage::createFolder(storyOf(folder), story(0))
        && storage::createFolder(typedOf(folder), story(0));
}

void doDeeds(const QString& folder, int words)
{
    const auto loaded = storage::loadFolder(storyOf(folder));
    if (!loaded) {
        return;
    }
    storage::FolderState state = loaded->state;
    Typist typist(folder);
    for (int number = 1;; ++number) {
        if (!tell(words, "type", number, [&] { return typist.type(number); })
            || (number % 7 == 0 && !tell(words, "keep", number, [&] { return typist.save(); }))) {
            return;
        }
        const auto saved
            = tell(words, "save", number, [&] { return storage::saveFolder(storyOf(folder), story(number), state); });
        if (!saved) {
            return;
        }
        state = *saved;
        if (number % 3 == 0) {
            tell(words, "photo", number,
                [&] { return storage::storePhoto(storyOf(folder), bytesOf(number), photoName(number), u"jpg"_s); });
        }
        if (number % 4 == 0) {
            tell(words, "export", number / 4,
                [&] { return publish::exportArticle(packageRequest(folder, number / 4)); });
        }
        if (number % 5 == 0) {
            tell(words, "create", number,
                [&] { return storage::createFolder(u"%1/new-%2"_s.arg(folder).arg(number), story(number)); });
        }
    }
}

void writePlainly(const QString& folder, int words)
{
    for (int number = 1;; ++number) {
        QFile file(plainFile(folder, number));
        const bool good = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
            && file.write(bytesOf(number)) == bytesOf(number).size();
        file.close();
        if (!good) {
            return;
        }
        say(words, "done", "plain", number);
        ::usleep(2000);
    }
}

Verdict judgeDeeds(const QString& folder, const QList<QByteArray>& words)
{
    Verdict verdict;
    QMap<QByteArray, int> lastTold;
    QMap<QByteArray, int> lastBegun;
    for (const QByteArray& line : words) {
        const auto parts = line.split(' ');
        if (parts.size() == 3) {
            (parts[0] == "done" ? lastTold : lastBegun).insert(parts[1], parts[2].toInt());
            verdict.told += parts[0] == "done" ? 1 : 0;
        }
    }
    judgeSaves(folder, lastTold.value("save"), lastBegun.value("save"), verdict.complaints);
    judgeTyping(folder, lastTold.value("type"), lastBegun.value("type"), verdict.complaints);
    for (int number = 1; number <= lastBegun.value("save"); ++number) {
        const QString photo = u"%1/images/%2.jpg"_s.arg(storyOf(folder), photoName(number));
        judgeWhole(photo, number % 3 == 0 && number <= lastTold.value("photo"), QFileInfo::exists(photo),
            base::readFile(photo, limit).value_or(QByteArray()) == bytesOf(number), verdict.complaints);
        const QString made = u"%1/new-%2"_s.arg(folder).arg(number);
        const auto article = storage::loadFolder(made);
        judgeWhole(made, number % 5 == 0 && number <= lastTold.value("create"),
            QFileInfo::exists(made + u"/article.json"_s), article && article->article == story(number),
            verdict.complaints);
        const QString package = packageOf(folder, number);
        judgeWhole(package, number <= lastTold.value("export"), QFileInfo::exists(package),
            publish::verifyPackage(package).has_value(), verdict.complaints);
    }
    return verdict;
}

Verdict judgePlain(const QString& folder, const QList<QByteArray>& words)
{
    Verdict verdict;
    for (const QByteArray& line : words) {
        if (line.startsWith("done plain ")) {
            const int number = line.mid(11).toInt();
            ++verdict.told;
            const QString path = plainFile(folder, number);
            if (base::readFile(path, limit).value_or(QByteArray()) != bytesOf(number)) {
                verdict.complaints.append(path);
            }
        }
    }
    return verdict;
}

} // namespace faults
