<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>There is no kind “%1”. Kinds: %2</source>
        <translation>‘%1’ 종류는 없습니다. 쓸 수 있는 종류: %2</translation>
    </message>
    <message>
        <source>Errors: %1, warnings: %2, notes: %3</source>
        <translation>오류 %1건, 경고 %2건, 참고 %3건</translation>
    </message>
    <message>
        <source>Write, check and export bilingual articles.</source>
        <translation>한국어·영어 기사를 쓰고 검사하고 내보냅니다.</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>이 도움말을 보여 줍니다</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>버전을 보여 줍니다</translation>
    </message>
    <message>
        <source>No progress and no remarks</source>
        <translation>진행 상황과 안내를 표시하지 않습니다</translation>
    </message>
    <message>
        <source>Check the spelling of a Markdown file or an article</source>
        <translation>마크다운 파일이나 기사의 맞춤법을 검사합니다</translation>
    </message>
    <message>
        <source>Wrong use: %1</source>
        <translation>명령을 잘못 썼습니다: %1</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>글</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(필수)</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[옵션]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>사용법: %1</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>인자:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>옵션:</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>명령:</translation>
    </message>
    <message>
        <source>Name a command.</source>
        <translation>명령을 적으세요.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>‘%1’ 명령은 없습니다.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>빠진 인자: %1</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>알 수 없는 인자: %1</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1에는 값을 붙이지 않습니다.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1에는 값이 있어야 합니다.</translation>
    </message>
    <message>
        <source>%1 cannot have that value. Possible: %2</source>
        <translation>%1에는 쓸 수 없는 값입니다. 쓸 수 있는 값: %2</translation>
    </message>
    <message>
        <source>(Technical remark: %1)</source>
        <translation>(기술 정보: %1)</translation>
    </message>
    <message>
        <source>For help: wongo-cli --help, or wongo-cli COMMAND --help</source>
        <translation>도움말: wongo-cli --help 또는 wongo-cli 명령 --help</translation>
    </message>
    <message>
        <source>Make an article folder</source>
        <translation>기사 폴더를 만듭니다</translation>
    </message>
    <message>
        <source>The folder to make</source>
        <translation>만들 폴더</translation>
    </message>
    <message>
        <source>Language it is first written in: ko or en</source>
        <translation>처음 쓰는 언어: ko 또는 en</translation>
    </message>
    <message>
        <source>Korean headline</source>
        <translation>한국어 제목</translation>
    </message>
    <message>
        <source>English headline</source>
        <translation>영어 제목</translation>
    </message>
    <message>
        <source>Find what is missing or wrong</source>
        <translation>빠졌거나 잘못된 곳을 찾습니다</translation>
    </message>
    <message>
        <source>Article folders</source>
        <translation>기사 폴더(여러 개 가능)</translation>
    </message>
    <message>
        <source>Machine-readable result on standard output</source>
        <translation>결과를 표준 출력에 JSON으로 씁니다</translation>
    </message>
    <message>
        <source>Desk settings (desk.json)</source>
        <translation>데스크 설정(desk.json)</translation>
    </message>
    <message>
        <source>Only these kinds of finding</source>
        <translation>이 종류만 찾습니다</translation>
    </message>
    <message>
        <source>Make packages for the publishing system</source>
        <translation>발행 시스템에 넘길 패키지를 만듭니다</translation>
    </message>
    <message>
        <source>Kind of package: html or json</source>
        <translation>패키지 종류: html 또는 json</translation>
    </message>
    <message>
        <source>Folder the packages go into</source>
        <translation>패키지를 둘 폴더</translation>
    </message>
    <message>
        <source>A zip file instead of a folder</source>
        <translation>폴더 대신 zip 파일로 만듭니다</translation>
    </message>
    <message>
        <source>Only these languages: ko,en</source>
        <translation>이 언어만 내보냅니다: ko,en</translation>
    </message>
    <message>
        <source>Export although errors stand</source>
        <translation>오류가 남아 있어도 내보냅니다</translation>
    </message>
    <message>
        <source>How much to do at a time</source>
        <translation>동시에 처리할 작업 수</translation>
    </message>
    <message>
        <source>There is no language “%1”. Languages: ko, en</source>
        <translation>‘%1’ 언어는 없습니다. 쓸 수 있는 언어: ko, en</translation>
    </message>
    <message>
        <source>Turn a package back into an article folder</source>
        <translation>패키지를 다시 기사 폴더로 바꿉니다</translation>
    </message>
    <message>
        <source>Package: a folder or zip file</source>
        <translation>패키지(폴더 또는 zip 파일)</translation>
    </message>
    <message>
        <source>Check that a package is whole</source>
        <translation>패키지가 온전한지 확인합니다</translation>
    </message>
    <message>
        <source>Markdown file</source>
        <translation>마크다운 파일</translation>
    </message>
    <message>
        <source>Markdown file or article folder</source>
        <translation>마크다운 파일 또는 기사 폴더</translation>
    </message>
    <message>
        <source>Its language: ko or en</source>
        <translation>파일의 언어: ko 또는 en</translation>
    </message>
    <message>
        <source>Markdown to HTML, as in preview and export</source>
        <translation>마크다운을 미리보기·내보내기와 똑같은 HTML로 바꿉니다</translation>
    </message>
    <message>
        <source>Count characters, words and manuscript sheets</source>
        <translation>글자 수, 어절 수, 원고지 매수를 셉니다</translation>
    </message>
    <message>
        <source>Look at photos and add them to articles</source>
        <translation>사진 정보를 확인하고 기사에 추가합니다</translation>
    </message>
    <message>
        <source>Show what is in a photo file</source>
        <translation>사진 파일의 정보를 보여 줍니다</translation>
    </message>
    <message>
        <source>Photo file</source>
        <translation>사진 파일</translation>
    </message>
    <message>
        <source>Add photos to an article</source>
        <translation>기사에 사진을 추가합니다</translation>
    </message>
    <message>
        <source>Article folder</source>
        <translation>기사 폴더</translation>
    </message>
    <message>
        <source>Photo files</source>
        <translation>사진 파일(여러 개 가능)</translation>
    </message>
    <message>
        <source>The photo&apos;s id in the article (for one photo)</source>
        <translation>기사에서 쓸 사진 ID(사진이 한 장일 때)</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>형식: %1</translation>
    </message>
    <message>
        <source>Size: %1</source>
        <translation>크기: %1</translation>
    </message>
    <message>
        <source>Headline: %1</source>
        <translation>제목: %1</translation>
    </message>
    <message>
        <source>Caption: %1</source>
        <translation>사진 설명: %1</translation>
    </message>
    <message>
        <source>Credit: %1</source>
        <translation>사진 출처: %1</translation>
    </message>
    <message>
        <source>Creator: %1</source>
        <translation>촬영자: %1</translation>
    </message>
    <message>
        <source>Copyright notice: %1</source>
        <translation>저작권 표시: %1</translation>
    </message>
    <message>
        <source>Usage terms: %1</source>
        <translation>이용 조건: %1</translation>
    </message>
    <message>
        <source>Holds a position (GPS). It is never published.</source>
        <translation>위치 정보(GPS)가 들어 있습니다. 내보낼 때는 언제나 빠집니다.</translation>
    </message>
    <message>
        <source>Holds a serial number. It is never published.</source>
        <translation>기기 일련번호가 들어 있습니다. 내보낼 때는 언제나 빠집니다.</translation>
    </message>
    <message>
        <source>Stopped as asked before %1.</source>
        <translation>요청에 따라 멈췄습니다. 처리하지 않은 첫 항목: %1</translation>
    </message>
    <message>
        <source>In the article already: %1</source>
        <translation>이미 기사에 있는 사진입니다: %1</translation>
    </message>
    <message>
        <source>--id is for one photo and takes a to z, 0 to 9 and hyphens.</source>
        <translation>--id는 사진이 한 장일 때만 쓸 수 있으며 영문 소문자, 숫자, 붙임표만 받습니다.</translation>
    </message>
    <message>
        <source>New article: %1</source>
        <translation>새 기사: %1</translation>
    </message>
    <message>
        <source>Not yet: this version of Wongo cannot do “%1”.</source>
        <translation>준비 중: 이 버전은 아직 ‘%1’ 기능을 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>Not in the package: %1</source>
        <translation>패키지에 없는 항목: %1</translation>
    </message>
    <message>
        <source>Whole: %1 (article %2, files checked: %3)</source>
        <translation>이상 없음: %1 (기사 %2, 확인한 파일 %3개)</translation>
    </message>
    <message>
        <source>It was exported although errors stood.</source>
        <translation>오류가 남은 채로 내보낸 패키지입니다.</translation>
    </message>
    <message>
        <source>Characters with spaces: %1</source>
        <translation>글자 수(공백 포함): %1</translation>
    </message>
    <message>
        <source>Characters without spaces: %1</source>
        <translation>글자 수(공백 제외): %1</translation>
    </message>
    <message>
        <source>Words: %1</source>
        <translation>어절 수(영어는 단어 수): %1</translation>
    </message>
    <message>
        <source>Manuscript sheets (20 × 10 grid): %1</source>
        <translation>원고지(20×10칸) 매수: %1</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>줄 수: %1</translation>
    </message>
    <message>
        <source>Manuscript sheets (characters / 200): %1</source>
        <translation>원고지 매수(글자 수 / 200): %1</translation>
    </message>
    <message>
        <source>EUC-KR bytes: %1</source>
        <translation>EUC-KR 바이트: %1</translation>
    </message>
    <message>
        <source>Seconds to read: %1</source>
        <translation>읽는 시간(초): %1</translation>
    </message>
    <message>
        <source>HTML file; standard input without it</source>
        <translation>HTML 파일(생략하면 표준 입력)</translation>
    </message>
    <message>
        <source>Suggest what may be meant</source>
        <translation>바른 표기를 제안합니다</translation>
    </message>
    <message>
        <source>Words in no dictionary: %1</source>
        <translation>사전에 없는 말 %1개</translation>
    </message>
    <message>
        <source>There is no Korean dictionary: Korean words were not checked. Install the package hunspell-ko.</source>
        <translation>한국어 사전이 없어 한국어 맞춤법은 검사하지 못했습니다. hunspell-ko 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>There is no English dictionary: English words were not checked. Install the package hunspell-en-us.</source>
        <translation>영어 사전이 없어 영어 철자는 검사하지 못했습니다. hunspell-en-us 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>Standard input</source>
        <translation>표준 입력</translation>
    </message>
    <message>
        <source>%1 is too large or too deeply nested to be read as a text. Take a part of it, or copy it as plain text.</source>
        <translation>%1: 너무 크거나 너무 깊게 겹쳐 있어 글로 읽을 수 없습니다. 일부만 나누어 쓰거나 서식 없는 글로 복사하세요.</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>빠진 요소: %1</translation>
    </message>
    <message>
        <source>Pasted HTML to Markdown, as the editor&apos;s paste</source>
        <translation>편집기에 붙여넣을 때처럼 HTML을 마크다운으로 바꿉니다</translation>
    </message>
    <message>
        <source>Glossary (TBX, or CSV: ko,en,kind,forbidden,code,note)</source>
        <translation>용어집(TBX 또는 CSV: ko,en,kind,forbidden,code,note)</translation>
    </message>
    <message>
        <source>Work with lists of terms</source>
        <translation>용어 목록을 다룹니다</translation>
    </message>
    <message>
        <source>A list of terms from CSV to TBX, or back</source>
        <translation>용어 목록을 CSV와 TBX 사이에서 변환합니다</translation>
    </message>
    <message>
        <source>The list: .csv or .tbx</source>
        <translation>용어 목록: .csv 또는 .tbx</translation>
    </message>
    <message>
        <source>The file to make: .csv or .tbx</source>
        <translation>만들 파일: .csv 또는 .tbx</translation>
    </message>
    <message>
        <source>Lists of terms are files named .csv or .tbx.</source>
        <translation>용어 목록은 이름이 .csv나 .tbx로 끝나는 파일입니다.</translation>
    </message>
    <message>
        <source>Terms written: %1</source>
        <translation>저장한 용어: %1</translation>
    </message>
    <message>
        <source>List every number, date, name and quotation of both languages, to tick off</source>
        <translation>두 언어의 숫자·날짜·이름·인용을 나란히 뽑아 대조표를 만듭니다</translation>
    </message>
    <message>
        <source>HTML file to write; standard output without it</source>
        <translation>저장할 HTML 파일(생략하면 표준 출력)</translation>
    </message>
    <message>
        <source>The translation memory: pairs of texts that were confirmed</source>
        <translation>번역 기억: 확인한 글 쌍</translation>
    </message>
    <message>
        <source>Put the pairs of a TMX file into it</source>
        <translation>TMX 파일의 글 쌍을 넣습니다</translation>
    </message>
    <message>
        <source>TMX file</source>
        <translation>TMX 파일</translation>
    </message>
    <message>
        <source>Write all its pairs into a TMX file</source>
        <translation>모든 글 쌍을 TMX 파일로 씁니다</translation>
    </message>
    <message>
        <source>Find a text in it, in both languages</source>
        <translation>두 언어에서 글을 찾습니다</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>찾을 글</translation>
    </message>
    <message>
        <source>Another memory than your own</source>
        <translation>자신의 번역 기억 대신 쓸 파일</translation>
    </message>
    <message>
        <source>Pairs read: %1, new: %2, without both languages: %3</source>
        <translation>읽은 글 쌍 %1개, 새로운 쌍 %2개, 두 언어가 다 있지 않은 항목 %3개</translation>
    </message>
    <message>
        <source>Pairs written: %1</source>
        <translation>쓴 글 쌍: %1개</translation>
    </message>
    <message>
        <source>Pairs found: %1</source>
        <translation>찾은 글 쌍: %1개</translation>
    </message>
    <message>
        <source>Glossary (CSV: ko,en,kind,forbidden,code)</source>
        <translation>용어집(CSV: ko,en,kind,forbidden,code)</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>%1 was not found. Check that it has not been moved or renamed.</source>
        <translation>%1: 찾을 수 없습니다. 옮겼거나 이름을 바꾸지 않았는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is a file, and its permissions.</source>
        <translation>%1: 읽을 수 없습니다. 폴더가 아닌 파일인지, 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check its permissions, or choose another place.</source>
        <translation>%1: 쓸 수 없습니다. 쓰기 권한을 확인하거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 was not written: the disk is full. Free some space and try again.</source>
        <translation>%1: 디스크가 가득 차 저장하지 못했습니다. 공간을 비우고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 was not written: the disk reported a fault. Try again, or choose another place.</source>
        <translation>%1: 디스크 오류로 저장하지 못했습니다. 다시 시도하거나 다른 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is there already and was left as it is. Choose another name or place.</source>
        <translation>%1: 이미 있는 파일이어서 그대로 두었습니다. 다른 이름이나 위치를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is too large. Use a smaller file.</source>
        <translation>%1: 너무 큽니다. 더 작은 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text. Save it as UTF-8 in the program it comes from.</source>
        <translation>%1: UTF-8 텍스트가 아닙니다. 원래 프로그램에서 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON. Mend it there, or bring back an older copy.</source>
        <translation>%1: JSON 형식이 잘못됐습니다. 그 자리를 고치거나 이전 사본으로 되돌리세요.</translation>
    </message>
    <message>
        <source>%1 holds the same key twice. Remove one of the two.</source>
        <translation>%1: 같은 키가 두 번 나옵니다. 하나를 지우세요.</translation>
    </message>
    <message>
        <source>%1 is nested too deeply. Bring back an older copy.</source>
        <translation>%1: 구조가 지나치게 깊습니다. 이전 사본으로 되돌리세요.</translation>
    </message>
    <message>
        <source>%1 holds a value of the wrong kind. Correct it there.</source>
        <translation>%1: 값의 형식이 맞지 않습니다. 그 자리를 바로잡으세요.</translation>
    </message>
    <message>
        <source>%1 lacks a value that must be there. Add it.</source>
        <translation>%1: 꼭 있어야 할 값이 없습니다. 채워 넣으세요.</translation>
    </message>
    <message>
        <source>%1 is not a file of Wongo. Choose another one.</source>
        <translation>%1: 원고 프로그램에서 만든 파일이 아닙니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Wongo (format %2). Update Wongo to open it.</source>
        <translation>%1: 더 최신 버전의 프로그램에서 만든 파일입니다(형식 %2). 프로그램을 업데이트한 뒤 여세요.</translation>
    </message>
    <message>
        <source>%1 gives two photos the same id. Give one of them another.</source>
        <translation>%1: 사진 두 장의 ID가 같습니다. 한쪽의 ID를 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 has an unsafe name or leads out of its folder. Rename it.</source>
        <translation>%1: 쓸 수 없는 이름이거나 폴더 밖을 가리킵니다. 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 is not a photo. Use JPEG, PNG, WebP, TIFF, HEIF or AVIF.</source>
        <translation>%1: 사진이 아닙니다. JPEG, PNG, WebP, TIFF, HEIF, AVIF 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has too many pixels. Make the photo smaller and add it again.</source>
        <translation>%1: 사진이 너무 큽니다. 크기를 줄여 다시 추가하세요.</translation>
    </message>
    <message>
        <source>%1 is damaged. Get the photo again from where it came from.</source>
        <translation>%1: 사진이 손상됐습니다. 원본을 다시 받으세요.</translation>
    </message>
    <message>
        <source>%1 asks for photos as %2, which this computer cannot write. Take it out of the formats in the desk file, or export on another computer.</source>
        <translation>%1: 사진을 %2 형식으로 만들라고 돼 있지만 이 컴퓨터에서는 만들 수 없습니다. 데스크 파일의 형식 목록에서 빼거나 다른 컴퓨터에서 내보내세요.</translation>
    </message>
    <message>
        <source>%1 was not exported: it still has errors. Mend them, or export in spite of them.</source>
        <translation>%1: 오류가 남아 있어 내보내지 않았습니다. 오류를 고치거나 그대로 내보내기를 고르세요.</translation>
    </message>
    <message>
        <source>%1 holds another article with the same slug and was left whole. Change the slug, or choose another folder.</source>
        <translation>%1: 슬러그가 같은 다른 기사가 있어 그대로 두었습니다. 슬러그를 바꾸거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not a whole package. Export the article again.</source>
        <translation>%1: 온전한 패키지가 아닙니다. 기사를 다시 내보내세요.</translation>
    </message>
    <message>
        <source>%1 is not the file that was exported. Export the article again.</source>
        <translation>%1: 내보낸 파일과 내용이 다릅니다. 기사를 다시 내보내세요.</translation>
    </message>
    <message>
        <source>%1 has no body in the languages asked for. Write one, or choose another language.</source>
        <translation>%1: 고른 언어로 쓴 본문이 없습니다. 본문을 쓰거나 다른 언어를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is no usable site template. Mend it, or use the built-in one.</source>
        <translation>%1: 쓸 수 없는 사이트 템플릿입니다. 템플릿을 고치거나 기본 템플릿을 쓰세요.</translation>
    </message>
    <message>
        <source>%1: stopped as asked. Nothing was left behind.</source>
        <translation>%1: 요청에 따라 멈췄습니다. 남은 파일은 없습니다.</translation>
    </message>
    <message>
        <source>%1 took too long and was stopped. Try again, or use a smaller file.</source>
        <translation>%1: 너무 오래 걸려 멈췄습니다. 다시 시도하거나 더 작은 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1: a fault in Wongo itself. Please report it.</source>
        <translation>%1: 이 프로그램의 오류입니다. 개발팀에 알려 주세요.</translation>
    </message>
    <message>
        <source>This</source>
        <translation>이 작업</translation>
    </message>
    <message>
        <source>%1 (line %2, column %3)</source>
        <translation>%1 (%2행 %3열)</translation>
    </message>
    <message>
        <source>%1 (Technical remark: %2)</source>
        <translation>%1 (기술 정보: %2)</translation>
    </message>
    <message>
        <source>%1 (%2): nothing is written yet. Write the article.</source>
        <translation>%1(%2): 아직 쓴 내용이 없습니다. 기사를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is missing. Say who does what, where and when.</source>
        <translation>%1(%2): 사진 설명이 없습니다. 누가 언제 어디서 무엇을 하는지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is missing. Say what can be seen, for readers who do not see the photo.</source>
        <translation>%1(%2): 대체 텍스트가 없습니다. 사진을 볼 수 없는 독자를 위해 무엇이 보이는지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2) repeats the caption, which is then read aloud twice. Say what can be seen instead.</source>
        <translation>%1(%2): 사진 설명과 같아 화면 낭독기가 두 번 읽습니다. 무엇이 보이는지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is missing. Name the photographer or the agency.</source>
        <translation>%1(%2): 사진 출처가 없습니다. 촬영자나 통신사를 밝히세요.</translation>
    </message>
    <message>
        <source>%1: the file %3 is missing or cannot be read. Put it back, or remove the photo.</source>
        <translation>%1: %3 파일이 없거나 읽을 수 없습니다. 파일을 되돌려 놓거나 사진을 빼세요.</translation>
    </message>
    <message>
        <source>%1: the file %3 is not the one that was added. Look whether it is the right photo.</source>
        <translation>%1: %3 파일이 처음 넣은 것과 다릅니다. 맞는 사진인지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2) shows %3, which is no photo of this article. Add the photo, or remove the line.</source>
        <translation>%1(%2): %3 사진은 이 기사에 없습니다. 사진을 추가하거나 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>%1: the article has no photo with the id “%3”. Choose another lead photo.</source>
        <translation>%1: ID가 ‘%3’인 사진이 기사에 없습니다. 대표 사진을 다시 고르세요.</translation>
    </message>
    <message>
        <source>%1: the article has no photo with the id “%3”. Choose another portrait.</source>
        <translation>%1: ID가 ‘%3’인 사진이 기사에 없습니다. 기자 사진을 다시 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not used. Put it into the body, or leave it in reserve.</source>
        <translation>%1: 기사에 쓰지 않은 사진입니다. 본문에 넣거나 예비로 두세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the HTML “%3” will be shown as text. Use Markdown instead.</source>
        <translation>%1(%2): HTML ‘%3’ 부분은 글자 그대로 보입니다. 마크다운으로 바꾸세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” opens the paragraph and may turn into a numbered list. Put a backslash before its last sign.</source>
        <translation>%1(%2): 문단 첫머리의 ‘%3’ 표기가 번호 목록으로 바뀔 수 있습니다. 마지막 부호 앞에 역슬래시를 넣으세요.</translation>
    </message>
    <message>
        <source>%1 (%2): readers see “%4” where “%3” is written, for a list is counted from its first number. Correct the number, or put a backslash before its last sign.</source>
        <translation>%1(%2): 번호 목록은 첫 번호부터 차례로 세므로 ‘%3’ 대신 ‘%4’ 번호로 보입니다. 번호를 고치거나 마지막 부호 앞에 역슬래시를 넣으세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the heading “%3” jumps from level %4 to level %5. Use the level between.</source>
        <translation>%1(%2): 소제목 ‘%3’의 단계가 %4에서 %5로 건너뜁니다. 중간 단계를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the heading “%3” is as large as the headline. Begin it with ##.</source>
        <translation>%1(%2): 소제목 ‘%3’의 크기가 기사 제목과 같습니다. ##로 시작하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): a heading has no text. Write it, or remove its # signs.</source>
        <translation>%1(%2): 내용이 없는 소제목이 있습니다. 소제목을 쓰거나 # 기호를 지우세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the photo %3 stands inside a paragraph and gets no caption. Give it a paragraph of its own.</source>
        <translation>%1(%2): %3 사진이 문단 안에 있어 사진 설명이 붙지 않습니다. 따로 한 문단으로 떼어 놓으세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is too large: its end is shown without markup. Divide the article.</source>
        <translation>%1(%2): 너무 길어 끝부분에는 서식이 적용되지 않습니다. 기사를 나누세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is an unusual character (%4). Replace or remove it.</source>
        <translation>%1(%2): 잘 쓰지 않는 문자가 있습니다: ‘%3’(%4). 바꾸거나 지우세요.</translation>
    </message>
    <message>
        <source>%1 (%2): links of the kind “%4:” are not published (%3). Use an address with https://.</source>
        <translation>%1(%2): ‘%4:’ 링크는 내보내지 않습니다(%3). https:// 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the link %3 has no text. Write between the brackets where it leads.</source>
        <translation>%1(%2): 링크 %3에 글이 없습니다. 대괄호 안에 어디로 가는 링크인지 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the address “%3” is not complete. Write it in full, with https://.</source>
        <translation>%1(%2): ‘%3’ 주소가 완전하지 않습니다. https://부터 모두 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is not a valid address. Check it.</source>
        <translation>%1(%2): ‘%3’ 주소가 올바르지 않습니다. 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is too long: length %5, limit %4. Shorten it.</source>
        <translation>%1(%2): 너무 깁니다(%5자, 최대 %4자). 줄이세요.</translation>
    </message>
    <message>
        <source>%1: the article is to appear before the embargo ends (%3). Correct one of the two dates.</source>
        <translation>%1: 엠바고가 풀리는 시각(%3)보다 발행 시각이 앞섭니다. 두 시각 가운데 하나를 바로잡으세요.</translation>
    </message>
    <message>
        <source>%1: the update (%3) lies before the publication. Correct one of the two dates.</source>
        <translation>%1: 수정 시각(%3)이 발행 시각보다 앞섭니다. 두 시각 가운데 하나를 바로잡으세요.</translation>
    </message>
    <message>
        <source>%1: “%3” cannot be part of an address. Use a to z, 0 to 9 and hyphens.</source>
        <translation>%1: ‘%3’ 표기는 주소에 쓸 수 없습니다. 영문 소문자, 숫자, 붙임표만 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is empty. Fill it in.</source>
        <translation>%1: 비어 있습니다. 채우세요.</translation>
    </message>
    <message>
        <source>Missing field</source>
        <translation>빈칸</translation>
    </message>
    <message>
        <source>Missing caption</source>
        <translation>사진 설명 없음</translation>
    </message>
    <message>
        <source>Missing alternative text</source>
        <translation>대체 텍스트 없음</translation>
    </message>
    <message>
        <source>Missing credit</source>
        <translation>사진 출처 없음</translation>
    </message>
    <message>
        <source>Missing photo</source>
        <translation>사진 없음</translation>
    </message>
    <message>
        <source>Unused photo</source>
        <translation>쓰지 않은 사진</translation>
    </message>
    <message>
        <source>Markup</source>
        <translation>서식</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>길이</translation>
    </message>
    <message>
        <source>Outdated translation</source>
        <translation>원문과 달라진 번역</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>복사한 글</translation>
    </message>
    <message>
        <source>Not translated</source>
        <translation>번역 안 됨</translation>
    </message>
    <message>
        <source>Missing sentence</source>
        <translation>빠진 문장</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>날짜</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>비율</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>인용</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>용어</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>맞춤법</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>슬러그</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>어깨제목</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>제목</translation>
    </message>
    <message>
        <source>Decks</source>
        <translation>부제</translation>
    </message>
    <message>
        <source>Deck %1</source>
        <translation>부제 %1</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>요약</translation>
    </message>
    <message>
        <source>Bylines</source>
        <translation>바이라인</translation>
    </message>
    <message>
        <source>Byline %1</source>
        <translation>바이라인 %1</translation>
    </message>
    <message>
        <source>Name in byline %1</source>
        <translation>바이라인 %1 이름</translation>
    </message>
    <message>
        <source>Title in byline %1</source>
        <translation>바이라인 %1 직함</translation>
    </message>
    <message>
        <source>Portrait in byline %1</source>
        <translation>바이라인 %1 기자 사진</translation>
    </message>
    <message>
        <source>Dateline</source>
        <translation>발신지</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>섹션</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>키워드</translation>
    </message>
    <message>
        <source>Keyword %1</source>
        <translation>키워드 %1</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Date of publication</source>
        <translation>발행 시각</translation>
    </message>
    <message>
        <source>Date of update</source>
        <translation>수정 시각</translation>
    </message>
    <message>
        <source>Embargo</source>
        <translation>엠바고</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>긴급도</translation>
    </message>
    <message>
        <source>Lead photo</source>
        <translation>대표 사진</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>본문</translation>
    </message>
    <message>
        <source>Photo %1</source>
        <translation>사진 %1</translation>
    </message>
    <message>
        <source>Caption of photo %1</source>
        <translation>사진 %1 설명</translation>
    </message>
    <message>
        <source>Alternative text of photo %1</source>
        <translation>사진 %1 대체 텍스트</translation>
    </message>
    <message>
        <source>Credit of photo %1</source>
        <translation>사진 %1 출처</translation>
    </message>
    <message>
        <source>Correction %1</source>
        <translation>정정 %1</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>%1 (%2) is empty. Write it, or leave it empty on purpose.</source>
        <translation>%1(%2): 비어 있습니다. 내용을 쓰거나 ‘일부러 비우기’를 고르세요.</translation>
    </message>
    <message>
        <source>Subject %1</source>
        <translation>주제 %1</translation>
    </message>
    <message>
        <source>%1 was changed by another program and was not overwritten. Keep both versions until you have compared them.</source>
        <translation>%1: 다른 프로그램에서 고친 파일이어서 덮어쓰지 않았습니다. 두 내용을 비교할 때까지 모두 남겨 두세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is in no dictionary. Correct it, or add it to your words.</source>
        <translation>%1(%2): 사전에 없는 말 ‘%3’. 고치거나 내 단어에 추가하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): Korean says “%4”, English says “%5”. Correct the one that is wrong.</source>
        <translation>%1(%2): 한국어는 ‘%4’, 영어는 ‘%5’입니다. 틀린 쪽을 고치세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%4” of the Korean text is not said in English. Add it.</source>
        <translation>%1(%2): 한국어의 ‘%4’에 해당하는 말이 영어에 없습니다. 넣어 주세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%5” of the English text is not said in Korean. Check it.</source>
        <translation>%1(%2): 영어의 ‘%5’에 해당하는 말이 한국어에 없습니다. 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): English rounds “%4” to “%5”. Say “about”, or give the exact figure.</source>
        <translation>%1(%2): ‘%4’를 영어에서 ‘%5’로 어림했습니다. about을 붙이거나 정확한 수를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%4” and “%5” differ in how exact they are (more than, at least, less than). Say the same on both sides.</source>
        <translation>%1(%2): ‘%4’와 ‘%5’는 이상, 미만, 여 같은 범위가 다릅니다. 양쪽을 같게 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): a quotation mark has no partner: %3</source>
        <translation>%1(%2): 짝이 없는 따옴표가 있습니다: %3</translation>
    </message>
    <message>
        <source>%1 (%2): the Korean text quotes %3, the English text quotes nothing. Put quotation marks around what was said.</source>
        <translation>%1(%2): 한국어에는 인용문 %3이(가) 있는데 영어에는 인용 부호가 없습니다. 직접 인용이면 따옴표를 넣으세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the English text quotes %3, the Korean text quotes nothing. Check who said what.</source>
        <translation>%1(%2): 영어에는 인용문 %3이(가) 있는데 한국어에는 없습니다. 누가 한 말인지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is not translated. Write it in English.</source>
        <translation>%1(%2): ‘%3’ 부분이 번역되지 않았습니다. 영어로 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is still English. Translate it, or put it in quotation marks.</source>
        <translation>%1(%2): ‘%3’ 부분이 영어로 남아 있습니다. 번역하거나 따옴표로 묶으세요.</translation>
    </message>
    <message>
        <source>%1 (%2) is the same text as in the other language. Translate it.</source>
        <translation>%1(%2)이(가) 다른 언어의 글과 똑같습니다. 번역하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” goes with “%4” in the desk’s table of credits. Write that.</source>
        <translation>%1(%2): 데스크의 사진 출처 표에서 ‘%3’의 짝은 ‘%4’입니다. 그렇게 쓰세요.</translation>
    </message>
    <message>
        <source>%1: this line of the list of terms cannot be read. In CSV close its quotation marks and double those inside a cell; in TBX mend the markup and take declarations out. Keep forms short; write a code in small letters, figures and hyphens, and only once.</source>
        <translation>%1: 용어 목록의 이 줄을 읽을 수 없습니다. CSV라면 따옴표를 닫고 칸 안의 따옴표는 두 번 쓰세요. TBX라면 태그를 바로잡고 선언을 빼세요. 표기는 짧게 쓰고, 코드는 영문 소문자, 숫자, 붙임표로 한 번만 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the desk does not write “%3”. Write “%4”.</source>
        <translation>%1(%2): ‘%3’ 표기는 데스크에서 쓰지 않습니다. ‘%4’ 표기를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%5” of the Korean text should be “%4” here. Write that.</source>
        <translation>%1(%2): 한국어 글의 ‘%5’에 맞는 ‘%4’ 표기가 없습니다. 그 표기를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” looks like “%4” (%5). Correct the name.</source>
        <translation>%1(%2): ‘%3’ 표기는 ‘%4’(%5)의 잘못으로 보입니다. 이름을 바로잡으세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” stands before the full name. Write “%4” where %5 is mentioned first.</source>
        <translation>%1(%2): 성명보다 ‘%3’ 표기가 먼저 나옵니다. %5의 첫 언급은 ‘%4’ 표기로 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” (%5) was named in full before. Write “%4” from then on.</source>
        <translation>%1(%2): ‘%3’(%5) 성명은 앞에서 이미 밝혔습니다. 그다음부터는 ‘%4’ 표기로 쓰세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%3” is in no list of names. Add the name, so that it is always written in one way.</source>
        <translation>%1(%2): ‘%3’ 이름이 이름 목록에 없습니다. 늘 같은 표기로 쓰도록 목록에 넣으세요.</translation>
    </message>
    <message>
        <source>%1 holds a camera&apos;s raw data. Develop it in a photo program, save it as JPEG and add that; many cameras put a JPEG beside it.</source>
        <translation>%1: 카메라 원시 데이터(RAW)입니다. 사진 프로그램에서 현상해 JPEG로 저장한 뒤 넣으세요. 카메라가 함께 저장한 JPEG가 있으면 그것을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is a drawing or document (SVG, PDF, PostScript). Save the page as PNG or JPEG, 1,920 pixels wide or more, and add that.</source>
        <translation>%1: 그림 파일이나 문서(SVG, PDF, PostScript)입니다. 너비 1,920픽셀 이상의 PNG나 JPEG로 저장한 뒤 넣으세요.</translation>
    </message>
    <message>
        <source>%1 is a video. Put its address on a line of its own in the body, or save one picture of it as JPEG and add that.</source>
        <translation>%1: 동영상입니다. 주소를 본문에 한 줄로 넣거나, 한 장면을 JPEG로 저장해 넣으세요.</translation>
    </message>
    <message>
        <source>%1 is of a kind that is not taken here, such as GIF, PSD or JPEG XL. Save it as JPEG or PNG and add that.</source>
        <translation>%1: 여기서 쓸 수 없는 형식(GIF, PSD, JPEG XL 등)입니다. JPEG나 PNG로 저장해 넣으세요.</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>사진 출처</translation>
    </message>
    <message>
        <source>Paragraph %1</source>
        <translation>%1번째 문단</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>갈래</translation>
    </message>
    <message>
        <source>In figures</source>
        <translation>숫자로</translation>
    </message>
    <message>
        <source>Row %1 checked</source>
        <translation>%1번 줄 확인함</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>초안</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>번역됨</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>대조함</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>원문 바뀜</translation>
    </message>
    <message>
        <source>Alone on purpose</source>
        <translation>짝 없음(의도)</translation>
    </message>
    <message>
        <source>Check sheet</source>
        <translation>대조표</translation>
    </message>
    <message>
        <source>Rows: %1</source>
        <translation>모두 %1줄</translation>
    </message>
    <message>
        <source>%1 (%2): the text it was translated from has changed: “%4” is now “%5”. Follow the change, or say that it is still right.</source>
        <translation>%1(%2): 번역의 바탕이 된 글이 바뀌었습니다(‘%4’ → ‘%5’). 바뀐 대로 고치거나, 그대로 맞다고 표시하세요.</translation>
    </message>
    <message>
        <source>%1 (%2) still says “%3”: “%4” was corrected to “%5” elsewhere. Correct it here as well.</source>
        <translation>%1(%2)에 아직 ‘%3’(이)가 있습니다. 다른 곳에서는 ‘%4’ 표기를 ‘%5’ 표기로 고쳤습니다. 여기도 고치세요.</translation>
    </message>
    <message>
        <source>%1 (%2): this has no counterpart in the other language (paragraphs: %4): “%3”. Write it, or say that it stands alone on purpose.</source>
        <translation>%1(%2): 다른 언어에 짝이 없는 글입니다(문단 %4개): ‘%3’. 써 넣거나, 일부러 짝을 두지 않았다고 표시하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be read as TMX, and nothing of it was taken. Export it again from the program it comes from.</source>
        <translation>%1: TMX로 읽을 수 없어 아무것도 가져오지 않았습니다. 만든 프로그램에서 다시 내보내세요.</translation>
    </message>
    <message>
        <source>%1 is damaged or no translation memory, and was left as it is. Choose another file.</source>
        <translation>%1: 손상되었거나 번역 기억이 아니어서 그대로 두었습니다. 다른 파일을 고르세요.</translation>
    </message>
    <message>
        <source>The translation memory %1 was damaged. It is kept as %2, and a new one was begun: it fills again from the articles you open.</source>
        <translation>번역 기억 %1 파일이 손상되어 %2에 옮겨 두고 새로 시작했습니다. 기사를 열면 다시 채워집니다.</translation>
    </message>
    <message>
        <source>%1 (%2): this link goes to “%3”, in the other language it goes to “%4”. Look which one is right.</source>
        <translation>%1(%2): 이 링크의 주소는 ‘%3’인데 다른 언어에서는 ‘%4’입니다. 어느 쪽이 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): the other language links to “%3” here. Set the link as well.</source>
        <translation>%1(%2): 다른 언어에는 이 자리에 ‘%3’ 링크가 있습니다. 여기도 링크를 거세요.</translation>
    </message>
    <message>
        <source>%1 (%2): nothing here says what the other language says with “%3”. Write it, or leave it out on purpose.</source>
        <translation>%1(%2): 다른 언어의 ‘%3’ 문장에 맞는 내용이 없습니다. 내용을 넣거나, 일부러 뺐는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 (%2): “%4” and “%5” stand in the other order than in Korean. Look whether each is where it belongs.</source>
        <translation>%1(%2): ‘%4’, ‘%5’의 순서가 한국어와 다릅니다. 값이 서로 뒤바뀌지 않았는지 확인하세요.</translation>
    </message>
    <message>
        <source>The version %1 is damaged and was left as it is. Choose another one.</source>
        <translation>%1 버전이 손상되어 그대로 두었습니다. 다른 버전을 고르세요.</translation>
    </message>
    <message>
        <source>Role in byline %1</source>
        <translation>바이라인 %1 역할</translation>
    </message>
    <message>
        <source>E-mail address in byline %1</source>
        <translation>바이라인 %1 전자우편</translation>
    </message>
    <message>
        <source>Web address in byline %1</source>
        <translation>바이라인 %1 웹 주소</translation>
    </message>
    <message>
        <source>Address of subject %1</source>
        <translation>주제 %1 주소</translation>
    </message>
    <message>
        <source>Order of the photos</source>
        <translation>사진 순서</translation>
    </message>
    <message>
        <source>Creator of photo %1</source>
        <translation>%1 사진 촬영자</translation>
    </message>
    <message>
        <source>Copyright notice of photo %1</source>
        <translation>%1 사진 저작권 표시</translation>
    </message>
    <message>
        <source>Usage terms of photo %1</source>
        <translation>%1 사진 이용 조건</translation>
    </message>
    <message>
        <source>How photo %1 was made</source>
        <translation>%1 사진 제작 방식</translation>
    </message>
    <message>
        <source>Crops of photo %1</source>
        <translation>%1 사진 자르기</translation>
    </message>
    <message>
        <source>Date of correction %1</source>
        <translation>정정 %1 날짜</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Language of writing</source>
        <translation>원문 언어</translation>
    </message>
    <message>
        <source>What is left empty on purpose</source>
        <translation>일부러 비운 곳</translation>
    </message>
    <message>
        <source>Problems that were let stand</source>
        <translation>그대로 둔 문제</translation>
    </message>
    <message>
        <source>What is confirmed as translated</source>
        <translation>번역 확인 표시</translation>
    </message>
    <message>
        <source>Other data</source>
        <translation>그 밖의 내용</translation>
    </message>
</context>
</TS>
