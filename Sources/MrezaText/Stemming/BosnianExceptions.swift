/// Words that the rules of `BosnianStemmer` would get wrong. The cheapest repair for a wrong word is a line here.
enum BosnianExceptions {
  /// Whole words and their tokens.
  static let words = """
    banci:bank beo:bel bijeo:bel ceo:cel cijeo:cel cio:cel debeo:debel deca:dec deo:del dete:det dijete:det dio:del
    djeca:dec dosao:dosl dvije:dve gdje:gde isao:isl kiseo:kisel kotao:kotl majci:majk misao:misl mogao:mogl
    nagao:nagl nasao:nasl nozi:nog oca:oc ocu:oc okrugao:okrugl orao:orl otac:oc otisao:otisl ovdje:ovde pakao:pakl
    pomisao:pomisl posao:posl poslije:posle prije:pre psa:pas psi:pas rekao:rekl ruci:ruk smisao:smisl topao:topl
    udeo:udel udio:udel ugao:ugl vreo:vrel zamisao:zamisl znaci:znak zraci:zrak zreo:zrel
    """

  /// Beginnings of words that the standards of the language spell differently.
  static let prefixes = """
    opstin:opcin uopste:uopce surad:sarad suglas:saglas suvrem:savrem sugovor:sagovor
    """

  /// Stems that change within a word's forms.
  static let stems = """
    bremen:brem detet:det imen:im jajet:jaj plemen:plem prezimen:prezim ramen:ram semen:sem temen:tem vremen:vrem
    """

  /// Stems of nouns that end as a verb or an adjective does (program, kredit, katalog): only case endings come off.
  static let keptStems = """
    admiral advokat aerodrom aparat arheolog astronom automobil bedem bijeg biolog bogatas bombas brijeg bubreg
    central demokrat derivat diagram dijagram dijalog dinam diplom doboj dobrobit dogadaj dohvat doseg duhovit
    dvadeset dvoboj dvorist ekolog ekosistem eksponat emirat enzim epilog favorit festival filolog format galam
    genom geolog ginekolog glaukom golem gostujuc grafit graham herceg heroj hidrat hromozom ideolog interval
    intervju islam istaknut istinit izlog izrazit izvestaj izvjestaj kamenolom kapital karcinom karneval katalog
    katedral kauboj kilogram koktel koleg kompromis kondom konvoj kosarkas kostim kovceg kravat kredit kristal
    krokodil kupatil lekovit ljutit maksim mandat maram marionet marsal mercedes mesovit metod mitropolit naboj
    nalog nametnut napadnut narocit naslov nastal nepoznat nestal nezakonit oblog oboljel obolog obuhvat odgoj
    odgovarajuc odlucujuc oduzet ogledal okolis oprem opsednut opseg osobit panoram parazit parfem pedagog planet
    plemenit podignut podlog podvrgnut poginul pogrom pokoj polog pomenut ponizavajuc porodaj postaj postignut
    potisnut povrat poznat pravil predaj predat predel predlog prekinut prelom premal preminul prenet preostal
    preparat prepoznat preuzet prevoj prezivjel priboj prihvat prijedlog prijem prilog primat pripadajuc priprem
    priznat problem proboj proces prodaj prodat profil program proklet prolog propal pseudonim psiholog putujuc
    racunal radikal radoznal raspal rasprodaj razlicit razlog razvoj redovit reklam rezim satelit savjet sedist
    signal siluet simptom sinagog sindikat sindrom sinonim sistem sjedist skandal smaknut smestaj smjestaj snijeg
    sociolog sovjet spiral spokoj spomenut spoznaj spreg sredist stradal strahovit strateg strijel strog stroj
    talog tandem tehnolog tekstil telegram temeljit teolog teorem tepih toponim trzist ucestal ulog upoznat uredaj
    uspjel uzgoj uzvrat velikas ventil vladajuc vlastit vratil zabrinut zadovoljavajuc zagrljaj zahvat zakonit
    zalog zamrznut zaostal zapocet zastit zastoj zauzet zavoj zemljist znamenit
    """
}
