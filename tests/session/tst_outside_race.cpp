// SPDX-License-Identifier: GPL-3.0-or-later
// Another program and a reporter at one article, in any order: nothing that either wrote is lost. Every word that is
// written has a number; in the end each stands in the article, on disk or in a copy that was kept, or where the other
// program took it out again, in a step that can be undone. WONGO_RACES says how many interleavings are played (100),
// WONGO_FIRST_RACE which is the first.

#include "OutsideEditor.h"
#include "SessionFixture.h"

#include "model/Merge.h"
#include "session/OutsideWatch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSet>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Choice;
using model::Language;
using session::ArticleSession;
using session::OutsideWatch;
using session::SaveState;
using support::OutsideEditor;
using support::SessionFixture;

namespace {

const QStringList bodies{u"ko.md"_s, u"en.md"_s};

/// How often each thing happened, so that one can see that all of them did.
QMap<QString, int> counts;

class Game {
public:
    explicit Game(quint32 seed)
        : m_random(seed)
        , m_fixture({u"하나\n\n둘\n\n셋\n\n넷\n"_s, u"one\n\ntwo\n\nthree\n"_s})
        , m_session(m_fixture.session.get())
        , m_outside(m_session->folder())
        , m_watch(m_session, {4, 10, 20, 20})
    {
        QObject::connect(&m_watch, &OutsideWatch::arrived, &m_watch, &OutsideWatch::take);
        const auto count = [this](auto signal, const QString& name) {
            QObject::connect(&m_watch, signal, &m_watch, [this, name] {
                ++counts[name];
                m_story.append(name);
            });
        };
        count(&OutsideWatch::taken, u"taken over"_s);
        count(&OutsideWatch::contested, u"contested"_s);
        count(&OutsideWatch::putBack, u"older version put back"_s);
        count(&OutsideWatch::gone, u"file gone"_s);
        count(&OutsideWatch::kept, u"kept beside"_s);
        QObject::connect(m_session, &ArticleSession::saveFailed, &m_watch, [this] { tell(u"save refused"_s); });
        QObject::connect(m_session, &ArticleSession::saved, &m_watch, [this] { tell(u"saved"_s); });
        for (const QString& name : bodies) {
            m_stale[name] = m_outside.read(name);
        }
    }

    void play()
    {
        for (int i = 4 + m_random.bounded(6); i > 0; --i) {
            step();
            const int wait = m_random.bounded(4);
            QTest::qWait(wait == 0 ? 0 : wait == 1 ? 1 : m_random.bounded(15));
            if (m_random.bounded(3) == 0) {
                decide();
            }
        }
    }

    /// Until all is saved and nobody is waiting for anything. A save is asked for as a person does, not again and again
    /// while a slow disk is still being looked at: nothing is learnt of a disk that is written to.
    bool comeToRest()
    {
        QElapsedTimer timer, sinceSave;
        timer.start();
        while (!timer.hasExpired(60'000)) {
            QTest::qWait(10);
            decide();
            const SaveState state = m_session->saveState();
            if (state == SaveState::Modified || state == SaveState::Failed) {
                if (!sinceSave.isValid() || sinceSave.hasExpired(m_patience)) {
                    m_session->save();
                    m_patience = std::min(2 * m_patience, 2'000);
                    sinceSave.start();
                }
            } else if (state == SaveState::Saved && !m_watch.waiting()) {
                const auto look = storage::lookOutside(m_session->folder(), m_session->onDisk());
                if (look && !look->version && m_session->article() == m_session->onDisk().content) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Words that are nowhere any more. Ends the game.
    QStringList lost()
    {
        QString all = text();
        for (const QString& folder : {m_session->folder(), m_session->folder() + u".old"_s}) {
            const OutsideEditor files(folder);
            for (const QString& name : QDir(folder).entryList(QDir::Files)) {
                all += QString::fromUtf8(files.read(name));
            }
        }
        QString undone;
        while (m_session->canUndo()) {
            m_session->undo();
            undone += text();
        }
        QStringList missing;
        for (const QString& word : m_words) {
            if (!all.contains(word) && !(m_takenOut.contains(word) && undone.contains(word))) {
                missing.append(word);
            }
        }
        return missing;
    }

    qsizetype words() const { return m_words.size(); }
    QString story() const { return m_story.join(u'\n'); } ///< what happened, in order

private:
    void tell(const QString& what)
    {
        ++counts[what];
        m_story.append(what);
    }

    QString newWord(QChar who)
    {
        const QString word = u"%1%2%1"_s.arg(who).arg(++m_number, 4, 10, QChar(u'0'));
        m_words.insert(word);
        m_story.append(word);
        return word;
    }

    /// What stands in the window.
    QString text() const
    {
        const model::Article article = m_session->article();
        return article.body.ko + article.body.en + article.meta.headline.ko + article.meta.notes;
    }

    void step()
    {
        switch (m_random.bounded(14)) {
        case 0:
        case 1:
        case 2:
        case 3:
            type();
            break;
        case 4:
        case 5:
            tell(u"save asked for"_s);
            m_session->save();
            break;
        case 6:
            tell(u"headline"_s);
            m_session->setText(
                u"headline"_s, Language::Korean, m_session->metadata().headline.ko + u' ' + newWord(u'M'));
            break;
        case 7:
        case 8:
            tell(u"truncate and write"_s);
            change([this](const QString& name, const QByteArray& bytes) { m_outside.write(name, bytes); });
            break;
        case 9:
            tell(u"rename over"_s);
            change([this](const QString& name, const QByteArray& bytes) { m_outside.replace(name, bytes); });
            break;
        case 10:
            append();
            break;
        case 11:
            m_random.bounded(2) == 0 ? remove() : touch();
            break;
        case 12:
            tell(u"replaced folder"_s);
            m_outside.replaceFolder();
            change([this](const QString& name, const QByteArray& bytes) { m_outside.write(name, bytes); });
            break;
        default:
            m_random.bounded(2) == 0 ? writeStale() : changeNotes();
        }
    }

    void type()
    {
        tell(u"typed"_s);
        const Language language = m_random.bounded(3) ? Language::Korean : Language::English;
        const QString body = m_fixture.body(language);
        const bool newBlock = m_random.bounded(3) == 0;
        const qsizetype end = body.indexOf(u'\n', m_random.bounded(int(body.size()) + 1));
        m_fixture.type(language, (newBlock ? u"\n\n"_s : u" "_s) + newWord(u'M'), static_cast<int>(end));
    }

    /// The text with another word in it, in a block or as one.
    QByteArray changed(const QByteArray& bytes)
    {
        QString text = QString::fromUtf8(bytes);
        const bool newBlock = m_random.bounded(3) == 0;
        const qsizetype feed = text.indexOf(u'\n', m_random.bounded(int(text.size()) + 1));
        text.insert(feed < 0 ? text.size() : feed, (newBlock ? u"\n\n"_s : u" "_s) + newWord(u'T'));
        return text.toUtf8();
    }

    template <typename Write> void change(Write write)
    {
        const QString name = bodies[m_random.bounded(2)];
        write(name, changed(m_outside.read(name)));
    }

    /// Keeps the file open while it writes at its end.
    void append()
    {
        tell(u"append"_s);
        const QString name = bodies[m_random.bounded(2)];
        const QByteArray bytes = (u"\n\n"_s + newWord(u'T') + u"\n"_s).toUtf8();
        for (bool written = false; !written;) {
            const int fd
                = ::open(QFile::encodeName(m_outside.path(name)).constData(), O_WRONLY | O_APPEND | O_CREAT, 0666);
            struct stat info = {};
            written = ::write(fd, bytes.constData(), size_t(bytes.size())) == bytes.size() && ::fstat(fd, &info) == 0
                && info.st_nlink > 0; // else a save put another file in its place meanwhile, and it wrote into nothing
            ::close(fd);
        }
    }

    /// What another program takes out of a file, and nobody here has seen, it has taken out itself.
    void forgetUnseen(const QByteArray& taken, const QByteArray& instead)
    {
        const QString now = text();
        m_words.removeIf([&](const QString& word) {
            const bool isTaken = taken.contains(word.toUtf8()) && !instead.contains(word.toUtf8());
            if (isTaken) {
                m_takenOut.insert(word);
            }
            return isTaken && word.startsWith(u'T') && !now.contains(word);
        });
    }

    void remove()
    {
        tell(u"delete"_s);
        const QString name = bodies[m_random.bounded(2)];
        forgetUnseen(m_outside.read(name), {});
        m_outside.remove(name);
    }

    void touch()
    {
        tell(u"touch"_s);
        QFile file(m_outside.path(bodies[m_random.bounded(2)]));
        if (file.open(QIODevice::ReadWrite)) {
            file.setFileTime(
                QDateTime::currentDateTime().addSecs(m_random.bounded(100)), QFileDevice::FileModificationTime);
        }
    }

    /// It has had the file open for a while, and knows nothing of what was saved since.
    void writeStale()
    {
        tell(u"write from an old text"_s);
        const QString name = bodies[m_random.bounded(2)];
        const QByteArray bytes = changed(m_stale[name]);
        forgetUnseen(m_outside.read(name), bytes);
        m_outside.replace(name, bytes);
        m_stale[name] = bytes;
    }

    void changeNotes()
    {
        tell(u"article.json"_s);
        auto meta = storage::readArticleJson(m_outside.read(u"article.json"_s), {});
        if (meta) {
            meta->notes += u' ' + newWord(u'T');
            m_outside.write(u"article.json"_s, storage::writeArticleJson(*meta));
        }
    }

    /// As a person who compares the two.
    void decide()
    {
        if (!m_watch.waiting() || m_session->saveState() == SaveState::Saving) {
            return;
        }
        const session::OutsideArrival arrival = *m_watch.waiting();
        const model::Merge merge(arrival.base, m_session->article(), arrival.version.article);
        QList<model::Decision> decisions = merge.proposal();
        for (qsizetype i = 0; i < decisions.size(); ++i) {
            if (decisions[i].choice == Choice::Undecided) {
                decisions[i].choice
                    = merge.pieces()[i].canTakeBoth && m_random.bounded(2) ? Choice::Both : Choice::Mine;
            }
        }
        m_watch.settle(merge.merged(decisions), arrival.version, !merge.keepsTheirs(decisions));
    }

    QRandomGenerator m_random;
    SessionFixture m_fixture;
    ArticleSession* m_session;
    OutsideEditor m_outside;
    OutsideWatch m_watch;
    QSet<QString> m_words;
    QSet<QString> m_takenOut; ///< by the other program, which took the file or an older text of it
    QStringList m_story;
    QMap<QString, QByteArray> m_stale; ///< what a program has open that does not look again
    int m_number = 0;
    int m_patience = 50; ///< ms between two saves that are asked for in the end
};

} // namespace

class OutsideRaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLost()
    {
        const int games = qEnvironmentVariableIsSet("WONGO_RACES") ? qEnvironmentVariableIntValue("WONGO_RACES") : 100;
        qsizetype words = 0;
        for (int i = qEnvironmentVariableIntValue("WONGO_FIRST_RACE"); i < games; ++i) {
            Game game(static_cast<quint32>(i));
            game.play();
            QVERIFY2(game.comeToRest(), qPrintable(u"game %1 does not come to rest"_s.arg(i)));
            const QStringList lost = game.lost();
            QVERIFY2(lost.isEmpty(), qPrintable(u"game %1 lost %2\n%3"_s.arg(i).arg(lost.join(u", "_s), game.story())));
            words += game.words();
        }
        QVERIFY(counts[u"taken over"_s] > 0 && counts[u"contested"_s] > 0 && counts[u"kept beside"_s] > 0);
        QString told;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            told += u", %1: %2"_s.arg(count.key()).arg(count.value());
        }
        qInfo("%d games, %lld words%s", games, static_cast<long long>(words), qPrintable(told));
    }
};

QTEST_MAIN(OutsideRaceTest)
#include "tst_outside_race.moc"
