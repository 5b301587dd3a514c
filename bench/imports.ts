import { XMLParser } from 'fast-xml-parser';
import { unzipSync } from 'fflate';
import { roadmapPaper } from '#domain/catalogue/papers/roadmap.ts';
import { knownForms } from '#domain/catalogue/published.ts';
import { planDocument } from '#domain/plans/present.document.ts';
import { writeDocx } from '#server/exports/docx.ts';
import { writeXlsx } from '#server/exports/xlsx.ts';
import { readOrderFile } from '#server/imports/order-file.ts';
import { type Comparison, compare } from './measure.ts';

const SIZES = [25, 2000] as const;
const BOUNDS = { workers: 1, seconds: 8, acts: 60 } as const;
const header = ['№ п/п', 'Мероприятие', 'Срок', 'Ответственный исполнитель', 'Ожидаемый результат'];

/** A file of a plan from its bytes to the reading with its findings, beside unzipping it and parsing its XML. */
export async function imports(): Promise<Comparison[]> {
  const rows: Comparison[] = [];
  for (const size of SIZES) {
    for (const [kind, bytes, floor] of await filesOf(size)) {
      rows.push(
        await compare(
          { what: `read a plan from ${kind}`, at: `${size} rows` },
          BOUNDS,
          async () => {
            const read = await readOrderFile({ bytes, name: `plan.${kind}`, options: { forms: knownForms } });
            if ('refused' in read || read.reading.rows.length !== size)
              throw new Error(`${kind} is not read`);
          },
          async () => floor(bytes),
        ),
      );
    }
  }
  return rows;
}

export async function filesOf(size: number) {
  const measures = Array.from({ length: size }, (_, at) => ({
    number: `${at + 1}.`,
    section: null,
    title: `Проведение совещания № ${at + 1} по вопросам повышения качества образования с руководителями школ`,
    term: 'сентябрь – октябрь 2020 года',
    responsible: 'МО, РЦРО, руководители МОУО',
    result: 'Протокол, решения',
  }));
  const paper = planDocument(
    {
      title: 'План мероприятий',
      annexTitle: null,
      body: null,
      annexNo: '1',
      version: 1,
      amending: null,
      act: { kind: 'приказ', number: '01-21/744', date: '2020-05-15' },
      measures,
      legend: [],
      signatory: null,
      address: 'https://opora.example.ru/roadmap',
    },
    roadmapPaper,
  );
  const lines = measures.map((m) => [m.number, m.title, m.term, m.responsible, m.result].join('\t'));
  const text = ['План мероприятий', header.join('\t'), ...lines].join('\n');
  return [
    ['docx', writeDocx(paper), parseParts],
    ['xlsx', await writeXlsx(paper), parseParts],
    ['txt', new TextEncoder().encode(text), splitText],
  ] as const;
}

/** Unzipped, and every XML part gone through by the parser; nothing is kept of it. */
function parseParts(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('.xml')) new XMLParser().parse(new TextDecoder().decode(part));
  }
}

function splitText(bytes: Uint8Array): void {
  for (const line of new TextDecoder().decode(bytes).split('\n')) line.split('\t');
}
