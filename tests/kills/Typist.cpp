// SPDX-License-Identifier: GPL-3.0-or-later
// The program that kills_test.py kills: a reporter who types, saves and undoes without a pause, through the classes
// that the window uses.
//   wongo_typist type FOLDER SEED     says on standard output what stands in the article, before and after each edit
//   wongo_typist recover FOLDER       says what came back, and ends as a killed program does
// Lines are "<ms of the monotonic clock> <JSON>".
#include "base/Json.h"
#include "session/Journal.h"
#include "session/Library.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QRandomGenerator>
#include <QTextCursor>
#include <QTextDocument>
#include <QTimer>

#include <cstdio>
#include <memory>

#include <time.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace wongo;
using model::Language;

namespace {

constexpr int keyEvery = 12; // ms

qint64 now()
{
    timespec time = {};
    ::clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1'000'000;
}

/// At once and whole: the one who reads must not miss what happened before the kill.
void say(const base::Json& json)
{
    const QByteArray line = QByteArray::number(now()) + ' ' + QByteArray::fromStdString(json.dump()) + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size()) {
        ::_exit(3);
    }
}

std::string text(const QString& text)
{
    return text.toStdString();
}

class Typist : public QObject {
public:
    Typist(session::ArticleSession* session, quint32 seed)
        : m_session(session)
        , m_random(seed)
    {
        connect(&m_keys, &QTimer::timeout, this, &Typist::key);
        connect(session, &session::ArticleSession::saved, this, [this] { say({{"saved", m_saving}}); });
        m_keys.setTimerType(Qt::PreciseTimer);
        m_keys.start(keyEvery);
    }

private:
    /// One letter of a numbered word, which is there when its space is; now and then something else.
    void key()
    {
        if (m_word.isEmpty()) {
            begin();
        }
        QTextCursor cursor(m_session->bodyDocument(m_language));
        cursor.movePosition(QTextCursor::End);
        const QString sign = m_word.left(1);
        m_word.remove(0, 1);
        if (m_language == Language::Korean) {
            m_session->journal()->setComposing(
                u"body"_s, m_language, cursor.position(), sign); // as an input method does
        }
        cursor.insertText(sign);
        if (m_word.isEmpty()) {
            say({{"word", m_number}, {"language", text(model::code(m_language))}});
            rest();
        }
    }

    void begin()
    {
        ++m_number;
        m_language = m_random.bounded(2) ? Language::Korean : Language::English;
        m_word = (m_language == Language::Korean ? u"낱말%1 "_s : u"word%1 "_s).arg(m_number);
    }

    void rest()
    {
        switch (m_random.bounded(24)) {
        case 0:
            m_saving = m_number;
            m_session->save();
            break;
        case 1:
            m_session->setText(u"headline"_s, Language::Korean, u"제목 %1"_s.arg(m_number));
            say({{"headline", m_number}});
            break;
        case 2:
            m_session->undo();
            m_session->redo();
            break;
        default:
            break;
        }
    }

    session::ArticleSession* m_session;
    QRandomGenerator m_random;
    QTimer m_keys;
    Language m_language = Language::Korean;
    QString m_word; ///< what is left to type of it
    int m_number = 0;
    int m_saving = 0;
};

/// What came back, and whether all of it can be taken back and done again.
void tell(session::ArticleSession& session, const session::OpeningNews& news)
{
    const model::Article article = session.article();
    int steps = 0;
    for (; session.canUndo(); ++steps) {
        session.undo();
    }
    const model::Article first = session.article();
    while (session.canRedo()) {
        session.redo();
    }
    say({{"ko", text(article.body.ko)}, {"en", text(article.body.en)}, {"headline", text(article.meta.headline.ko)},
        {"steps", steps}, {"firstKo", text(first.body.ko)}, {"firstEn", text(first.body.en)},
        {"redone", session.article() == article}, {"stray", news.stray.has_value()}, {"lost", news.lostBytes},
        {"heldBy", news.heldBy.has_value()}});
}

} // namespace

int main(int count, char** arguments)
{
    const QGuiApplication application(count, arguments);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() < 3) {
        return 2;
    }
    session::Library library;
    std::unique_ptr<Typist> typist;
    QObject::connect(&library, &session::Library::failed, &library, [](const base::Error& error) {
        say({{"failed", text(error.file)}, {"detail", text(error.detail)}});
        ::_exit(1);
    });
    QObject::connect(&library, &session::Library::opened, &library,
        [&](session::ArticleSession* session, const session::OpeningNews& news) {
            if (words.at(1) == "recover"_L1) {
                tell(*session, news);
                ::_exit(0); // nothing is closed: what came back must come back again
            }
            say({{"ready", true}});
            typist = std::make_unique<Typist>(session, words.value(3).toUInt());
        });
    library.open(words.at(2));
    return QGuiApplication::exec();
}
