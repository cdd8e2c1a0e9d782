// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/ErrorName.h"
#include "cli/FindingLine.h"
#include "cli/MarkdownFile.h"

#include "base/Json.h"
#include "language/Speller.h"
#include "markdown/Parser.h"
#include "markdown/Prose.h"
#include "model/FieldPath.h"
#include "storage/ArticleFolder.h"
#include "storage/WordFile.h"
#include "wording/Wording.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::cli {

namespace {

using checks::Finding;
using language::Speller;
using language::WordScript;
using language::WrongWord;

struct Word {
    Finding finding;
    WordScript script = WordScript::Hangul;
    QStringList suggestions;
    bool spacing = false; ///< the first suggestion only adds spaces
};

/// What was looked at, as an article, where findings can be placed.
struct SpelledText {
    model::Article article;
    QString folder; ///< it was read from there; empty = a file, which is its only body
    QList<Word> words;
    bool hangul = false; ///< it has words of that script
    bool latin = false;
};

/// Looks at texts one by one.
class Reader {
public:
    Reader(SpelledText& text, Speller& speller, bool suggest)
        : m_text(text)
        , m_speller(speller)
        , m_suggest(suggest)
    {
        for (const model::Dismissal& dismissal : text.article.meta.dismissed) {
            m_mayBeIgnored = m_mayBeIgnored || dismissal.kind == checks::kindName(checks::Kind::Spelling);
        }
    }

    void body(model::Language language)
    {
        const QString& source = m_text.article.body[language];
        for (const markdown::PlacedBlock& placed : markdown::parse(source).blocks) {
            const QStringView block = QStringView(source).sliced(placed.start, placed.block->length);
            prose(markdown::proseOf(*placed.block, block), u"body"_s, language, placed.start);
        }
    }

    /// A text whose first character stands at `offset` of the field.
    void prose(const QString& prose, const QString& path, model::Language language, qsizetype offset = 0)
    {
        for (const language::SpellingWord& word : language::spellingWords(prose)) {
            (word.script == WordScript::Hangul ? m_text.hangul : m_text.latin) = true;
        }
        for (const WrongWord& wrong : m_speller.check(prose)) {
            const qsizetype start = offset + wrong.start;
            Word word{checks::unknownWord(path, language, {start, start + wrong.length}, wrong.word), wrong.script, {},
                false};
            if (isIgnored(word.finding)) {
                continue;
            }
            if (m_suggest) {
                word.suggestions = m_speller.suggestions(wrong.word, wrong.script);
                word.spacing = Speller::onlyAddsSpaces(wrong.word, word.suggestions);
            }
            m_text.words.append(std::move(word));
        }
    }

private:
    /// Let stand in the window, at that place.
    bool isIgnored(const Finding& word) const
    {
        const QList<model::Dismissal>& dismissed = m_text.article.meta.dismissed;
        const QString kind = checks::kindName(word.kind);
        return m_mayBeIgnored
            && std::any_of(dismissed.begin(), dismissed.end(),
                [&, hash = checks::dismissalHash(word, m_text.article)](
                    const model::Dismissal& each) { return each.kind == kind && each.hash == hash; });
    }

    SpelledText& m_text;
    Speller& m_speller;
    bool m_suggest;
    bool m_mayBeIgnored = false;
};

/// The texts of an article in the order of its page: fields, photos' texts among them, then the bodies.
void readArticle(const model::Article& article, Reader& reader)
{
    for (const auto& [path, text] : model::allTexts(article.meta)) {
        for (const model::Language language : model::allLanguages) {
            reader.prose(text[language], path, language);
        }
    }
    for (const model::Language language : model::allLanguages) {
        reader.body(language);
    }
}

base::Result<SpelledText> spelled(const SpellOptions& options, Speller& speller)
{
    SpelledText text;
    if (QFileInfo(options.text.file).isDir()) {
        auto loaded = storage::loadFolder(options.text.file);
        if (!loaded) {
            return tl::unexpected(loaded.error());
        }
        text.article = std::move(loaded->article);
        text.folder = options.text.file;
        Reader reader(text, speller, options.suggest);
        readArticle(text.article, reader);
        return text;
    }
    auto file = readMarkdown(options.text.file, options.text.language);
    if (!file) {
        return tl::unexpected(file.error());
    }
    text.article.body[file->language] = std::move(file->text);
    Reader(text, speller, options.suggest).body(file->language);
    return text;
}

base::Json asJson(const Word& word, FieldTexts& texts, bool suggest)
{
    const markdown::Range range = texts.codePoints(word.finding);
    base::Json json{{"kind", base::toJson(checks::kindName(word.finding.kind))}, {"severity", "note"},
        {"path", base::toJson(word.finding.path)}, {"language", base::toJson(model::code(*word.finding.language))},
        {"range", {{"start", range.start}, {"end", range.end}}}, {"counterpart", nullptr},
        {"text", base::toJson(word.finding.text)}, {"message", base::toJson(wording::findingText(word.finding))},
        {"dictionary", word.script == WordScript::Hangul ? "ko" : "en"}};
    if (suggest) {
        json["spacing"] = word.spacing;
        json["suggestions"] = base::Json::array();
        for (const QString& suggestion : word.suggestions) {
            json["suggestions"].push_back(base::toJson(suggestion));
        }
    }
    return json;
}

/// What was not looked at for want of a dictionary: the answer is incomplete then.
QStringList missing(const SpelledText& text, const Speller& speller)
{
    QStringList sentences;
    if (text.hangul && !speller.knows(WordScript::Hangul)) {
        sentences.append(QCoreApplication::translate(
            "Cli", "There is no Korean dictionary: Korean words were not checked. Install the package hunspell-ko."));
    }
    if (text.latin && !speller.knows(WordScript::Latin)) {
        sentences.append(QCoreApplication::translate("Cli",
            "There is no English dictionary: English words were not checked. Install the package hunspell-en-us."));
    }
    return sentences;
}

void printJson(const SpelledText& text, const Speller& speller, bool suggest, Console& console)
{
    const Console::English english(console);
    FieldTexts texts(text.article);
    base::Json findings = base::Json::array();
    for (const Word& word : text.words) {
        findings.push_back(asJson(word, texts, suggest));
    }
    base::Json errors = base::Json::array();
    for (const QString& sentence : missing(text, speller)) {
        errors.push_back({{"code", "no-dictionary"}, {"file", ""}, {"place", ""}, {"message", base::toJson(sentence)}});
    }
    console.machine(base::writeJson({{"findings", findings}, {"errors", errors}}));
}

QString placeOf(const Finding& finding, const QString& file, const SpelledText& text, FieldTexts& texts)
{
    if (!text.folder.isEmpty()) {
        return findingPlace(text.folder, finding, texts);
    }
    const TextPlace place = texts.place(finding);
    return u"%1:%2:%3"_s.arg(file, QString::number(place.line), QString::number(place.column));
}

void print(const SpelledText& text, const QString& file, Console& console)
{
    FieldTexts texts(text.article);
    for (const Word& word : text.words) {
        const QString suggestions = word.suggestions.isEmpty() ? QString() : u" → "_s + word.suggestions.join(u", "_s);
        console.line(u"%1: %2: %3%4 [%5]"_s.arg(placeOf(word.finding, file, text, texts),
            QCoreApplication::translate("Cli", "note"), wording::findingText(word.finding), suggestions,
            word.spacing ? u"spacing"_s : checks::kindName(word.finding.kind)));
    }
    console.remark(QCoreApplication::translate("Cli", "Words in no dictionary: %1").arg(text.words.size()));
}

ExitCode fail(const base::Error& error, const SpellOptions& options, Console& console)
{
    if (options.text.json) {
        const Console::English english(console);
        const base::Json json{{"code", base::toJson(errorName(error.code))}, {"file", base::toJson(error.file)},
            {"place", base::toJson(error.place)}, {"message", base::toJson(wording::errorText(error))}};
        console.machine(base::writeJson({{"findings", base::Json::array()}, {"errors", base::Json::array({json})}}));
    }
    return console.complain(error);
}

} // namespace

ExitCode runSpell(const SpellOptions& options, Console& console)
{
    const auto desk = deskFrom(options.desk);
    if (!desk) {
        return fail(desk.error(), options, console);
    }
    const auto own = storage::readWords(storage::ownWordsFile());
    if (!own) {
        return fail(own.error(), options, console);
    }
    Speller speller;
    speller.addWords(desk->words + model::wordsOf(desk->terms) + *own);
    const auto text = spelled(options, speller);
    if (!text) {
        return fail(text.error(), options, console);
    }
    if (options.text.json) {
        printJson(*text, speller, options.suggest, console);
    } else {
        print(*text, options.text.file, console);
    }
    ExitCode code = text->words.isEmpty() ? ExitCode::Done : ExitCode::Findings;
    for (const QString& sentence : missing(*text, speller)) {
        console.complain(sentence);
        code = ExitCode::WrongUse;
    }
    return code;
}

} // namespace wongo::cli
