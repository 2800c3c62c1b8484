/// The endings that `BosnianStemmer` takes off, longest first.
///
/// A line: the ending, its kind, how many letters must remain, and before which last letters and last two letters it
/// stays. Where an ending stays was computed from word lists of Croatian and Serbian; the endings themselves are those of
/// grammars.
enum BosnianEndings {
  static let table = """
    ajuci verb 4 s ij od
    ujemo verb 3 -
    ujete verb 3 -
    ujuci verb 3 drs
    ajte verb 4 -
    nula verb 4 o mi re
    nule verb 4 -
    nuli verb 4 - mi re
    nulo verb 4 -
    nuti verb 4 r re
    ujem verb 3 -
    ujes verb 3 -
    ujte verb 3 -
    aju verb 4 csz
    ala verb 4 hnpu db er hv ij oc ok rt tr
    ale verb 4 chmnu er hv ij ir sp tr
    ali verb 4 hu an er hv ij rt
    alo verb 4 mp
    ama case 3 -
    amo verb 4 -
    ate verb 4 fhlnpz ak am ar br eg id iv lt om
    ati verb 4 l ak an eg id lt om
    ega case 3 bfghklmnptv
    ela verb 4 bdfghkprst al az ij rc
    ele verb 4 bdfghklmprt lj rc
    eli verb 4 bp od
    elo verb 4 bfghjkmprst
    emo verb 4 l
    emu case 3 bfghklmnptv
    ete verb 4 bfghklprtv as dm ic oc sj uz vj
    eti verb 4 bfghkmnprtv ad al es ol sj
    ila verb 4 - dr iv kt nc
    ile verb 4 - ac dr iv kt
    ili verb 4 - kt
    ilo verb 4 m at
    ima case 3 -
    imo verb 4 -
    ite verb 4 - oc rb sp
    iti verb 4 u ab nd rb sp
    nuo verb 4 o
    oga case 3 -
    ome case 3 -
    omu case 3 -
    uje verb 3 - tr
    uju verb 3 r
    am verb 4 fghlpsz aj gr oj
    ao verb 4 - ug
    as verb 4 efhilmpsz ab an et kr rt st
    eg case 3 bfghklmnptv
    em case 3 bfghklmnptv
    eo verb 4 bdp
    es verb 4 bfghklprst ic sc
    ih case 3 -
    im case 3 -
    io verb 4 -
    is verb 4 cfghknpt il ir rv sm
    og case 3 -
    oj case 3 -
    om case 3 -
    a case 3 -
    e case 3 -
    i case 3 -
    o case 3 -
    u case 3 -
    """
}
