import type { Language } from '../article/article.ts';

export const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words that hold sentences together and do not tell what a text is about: closed classes, forms spelt out. */
export const functionWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  de: listed(`
    der die das den dem des ein eine einen einem einer eines und oder aber doch denn sondern nicht kein
    keine keinen keiner keinem auch nur noch schon so wie als dass daß ob wenn weil da damit um zu zum
    zur in im an am auf aus bei beim mit nach von vom vor für gegen über unter durch ohne bis seit
    während wegen ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien
    habe wäre wären würde würden hätte hätten kann können konnte könnte könnten muss müssen musste
    mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen mag er sie es ihn ihm ihr
    ihnen ich du wir uns man sich sein seine seiner seinen seinem seines ihre ihrer ihren ihrem ihres
    unser unsere unserer mein dieser diese dieses diesen diesem jener jede jeder jedes jeden alle allen
    aller alles was wer wo wann warum welche welcher welches dann dort hier nun jetzt immer mehr sehr ja
    mal eben zwar also deshalb daher dabei dazu davon darauf daran darum etwa selbst wieder weiter
    bereits beide beiden andere anderen anderer viel viele vielen wenig gar nichts etwas einmal zwischen
    sowie
  `),
  en: listed(`
    the a an and or but nor not no of in on at by for with from to into onto over under about against
    between among through during before after above below up down out off as is are was were be been
    being am has have had having do does did doing will would shall should can could may might must it
    its he him his she her hers they them their theirs we us our ours you your yours i me my mine this
    that these those there here who whom whose which what when where why how all any both each few more
    most other some such only own same so than too very just if because while until also then now even
    well like get got one s t re ve ll d m don didn isn wasn
  `),
};
