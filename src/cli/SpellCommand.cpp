// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ArticleWork.h"
#include "cli/Commands.h"
#include "cli/ErrorName.h"
#include "cli/FieldTexts.h"
#include "cli/MarkdownFile.h"

#include "base/Json.h"
#include "language/Speller.h"
#include "markdown/Parser.h"
#include "markdown/Prose.h"
#include "storage/WordFile.h"
#include "wording/Wording.h"

#include <QCoreApplication>

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

/// The file's text as an article's body, where findings can be placed.
struct SpelledText {
    model::Article article;
    QList<Word> words;
    bool hangul = false; ///< it has words of that script
    bool latin = false;
};

SpelledText spelled(const MarkdownFile& file, Speller& speller, bool suggest)
{
    SpelledText text;
    text.article.body[file.language] = file.text;
    const markdown::Tree tree = markdown::parse(file.text);
    for (const markdown::PlacedBlock& placed : tree.blocks) {
        const QStringView source = QStringView(file.text).sliced(placed.start, placed.block->length);
        const QString prose = markdown::proseOf(*placed.block, source);
        for (const language::SpellingWord& word : language::spellingWords(prose)) {
            (word.script == WordScript::Hangul ? text.hangul : text.latin) = true;
        }
        for (const WrongWord& wrong : speller.check(prose)) {
            const qsizetype start = placed.start + wrong.start;
            Word word{checks::unknownWord(u"body"_s, file.language, {start, start + wrong.length}, wrong.word),
                wrong.script, {}, false};
            if (suggest) {
                word.suggestions = speller.suggestions(wrong.word, wrong.script);
                word.spacing = Speller::onlyAddsSpaces(wrong.word, word.suggestions);
            }
            text.words.append(std::move(word));
        }
    }
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

void print(const SpelledText& text, const QString& file, Console& console)
{
    FieldTexts texts(text.article);
    for (const Word& word : text.words) {
        const TextPlace place = texts.place(word.finding);
        const QString suggestions = word.suggestions.isEmpty() ? QString() : u" → "_s + word.suggestions.join(u", "_s);
        console.line(u"%1:%2:%3: %4: %5%6 [%7]"_s.arg(file, QString::number(place.line), QString::number(place.column),
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
    const auto file = readMarkdown(options.text.file, options.text.language);
    if (!file) {
        return fail(file.error(), options, console);
    }
    const auto own = storage::readWords(storage::ownWordsFile());
    if (!own) {
        return fail(own.error(), options, console);
    }
    Speller speller;
    speller.addWords(desk->words + model::wordsOf(desk->terms) + *own);
    const SpelledText text = spelled(*file, speller, options.suggest);
    if (options.text.json) {
        printJson(text, speller, options.suggest, console);
    } else {
        print(text, options.text.file, console);
    }
    ExitCode code = text.words.isEmpty() ? ExitCode::Done : ExitCode::Findings;
    for (const QString& sentence : missing(text, speller)) {
        console.complain(sentence);
        code = ExitCode::WrongUse;
    }
    return code;
}

} // namespace wongo::cli
