/** Words that say nothing about the product: articles, praise, certificates, terms of trade, what somebody is doing. */
export const fillers = {
  id: `
yang dan atau serta para kami kita saya anda ini itu adalah ada akan juga sudah masih bisa dapat dengan
kualitas mutu bagus terbaik unggulan unggul asli khas siap jenis macam organik alami desa bulan tahun sebanyak sekitar berbagai aneka campur campuran jual menjual dijual tersedia
ekspor impor eksportir importir pembeli penjual pemasok suplier pasokan stok stock produk produsen produksi barang komoditas komoditi harga murah grosir partai partaian besaran
rutin tiap setiap minggu hari kapasitas kebutuhan pesanan permintaan penawaran tolong mohon halo selamat pagi siang terima kasih segera cepat banyak sampel contoh info
petani nelayan pengrajin perajin umkm ukm bumdes koperasi kelompok tani ibu pak bu bapak panen langsung kampung nusantara indonesia
grade super ekstra extra kelas kw kualitet standar standard internasional nasional utama pilihan sortiran sortir kadar max min maks ukuran size isi per kiloan satuan
bahan baku tujuan keperluan halal bpom pirt sni bersertifikat sertifikat higienis hygienis steril pcs pieces premium pilihan terpercaya terjamin 
sangat paling lebih kurang cukup sekali asal merk merek tanpa non new baru lama jumlah total
pasar rumahan buatan tangan handmade gurih enak lezat sehat
utk yg dgn dng dlm dr dri sdh udh udah blm msh jg bgt banget brp berapa hrg tgl bln thn org sy aku kak kakak mas mbak mba gan sis bang om tante bos juragan bro
tani hasil petik dipetik sortasi disortir
sampaikan kami disampaikan bersama perihal surat terlampir lampiran inquiry importir pembelian sejumlah senilai kontrak percobaan pengiriman dikirim kirim terutama khusus khususnya
berkualitas berstandar berlabel bermerek bersertifikasi dokumen lengkap uji lulus bebas aflatoksin residu pestisida organiknya nabati alamiah
ketersediaan kesediaan kesanggupan kemampuan pengapalan pengemasan pemesanan penjualan pembayaran pelabuhan penyediaan perusahaan perwakilan perdagangan persyaratan permohonan pemesan pengirim penerima pengepul pengolah pembudidaya peternak pekebun
muat bongkar satu dua tiga empat lima enam tujuh delapan sembilan sepuluh seratus seribu dimiliki tersertifikasi terdaftar
daerah kabupaten kecamatan provinsi dusun wilayah dataran tinggi rendah gunung pegunungan lereng pantai laut lepas hulu hilir dimana yaitu yakni seperti misalnya
maupun ataupun sampai hingga lagi saja aja dong ya yah nih sih deh kok kalau kalo klo jika bila apakah apa gimana bagaimana ready punya mempunyai memiliki
tidak tdk gak nggak ga bukan hanya cuma sedang cari nyari sementara sekarang rencana berencana serius
buyer kontainer tonase ton per container tongkang
`,
  en: `
a an the and or plus of as we our us i is are be am has have can could would will shall my you your they their it its this that these those
there please kindly dear sir madam hello hi regards thanks thank urgent urgently immediately regular regularly monthly weekly daily yearly annual annually month week year day long term contract basis
good best high top quality premium grade superior super finest excellent great fine nice cheap competitive price prices priced quote quotation offer offers offering offered inquiry enquiry inquiries rfq sourcing source sourced procurement purchase order orders
supplier suppliers supply supplies vendor vendors manufacturer manufacturers producer producers exporter exporters importer importers distributor distributors wholesaler wholesalers wholesale retail retailer retailers trader traders dealer buyer buyers seller sellers company customer customers client clients partner partners
export exports exporting exported import imports importing imported shipment shipments shipping ship delivery delivered deliver trial sample samples moq fob cif cfr cnf exw fca dap ddp lc tt incoterm
product products produk good goods item items ready stock available availability origin original authentic genuine certified certification certificate certificates certificated
organic halal kosher naturally non gmo vegan sustainable sustainably traceable fair trade fairtrade rainforest alliance utz haccp iso brc brcgs fssc gmp msc asc bap fda eu usda nop jas eudr svlk fsc
grown harvested harvest caught handline longline line purse seine reefer handmade handcrafted made authentic artisanal village villages farmer farmers farm rural community cooperative women smallholder
east west central north south monthly quantity qty volume about approx approximately minimum maximum min max up down amount total per each piece pieces pcs
hs code new newest other various all any kind kinds type types style variety varieties mixed mix single assorted different range several many much more less lot lots list
size sizes sized spec specs specification specifications content level standard ss first second third ab aa aaa abc abcd ff faq asta
food foods item market markets supermarket supermarkets horeca private oem brand branded custom customised customized packaged
 ingredient ingredients commodity commodities commodoties crop crops agricultural agriculture agro
only also very really just such etc including include includes like similar based exclusively directly direct
100 pct percent tasty healthy delicious
morning afternoon evening attn attention ref reference last sales sale three one two four five six seven eight nine ten prompt whether into available availability send sending sent brochure
confirmation information specification specifications inspection documentation registration destination quotation quotations requirement requirements collector collectors grower growers processor processors packer packers shipper shippers
our represent representing representative behalf established located
who whom whose which what when where why how if then than not no nor yes ok okay please pls plz asap thx ty cheers mate mates folks guys bro everyone gday hey greetings sincerely respectfully
i im were weve id ill lets dont doesnt isnt arent do does did done doing get got getting give gives given giving go going come comes coming take takes taken taking make makes making keep let
chasing hunting keen planning plan plans planned launch launching start starting expand expanding intend intended hope hoping like love would able willing prefer preferred preferably possible possibly ideally
advise inform informed confirm confirmed tell know knows known find finding found consider considering evaluate discuss discussing negotiate contact reach enquire enquiring inquire inquiring
today tomorrow tonight soon currently now next previous upcoming season seasonal spring summer autumn winter january february march april june july august september october november december
first second third initially initial later weekly twice once every few couple dozen dozens hundred thousand million half full fully partial semi
large small bulk volumes volume big huge lowest highest better best finest top choicest select selected hand
domestic international global worldwide overseas national local
own brand label labels labelled unbranded whitelabel logo design designs
range collection series assortment lines line portfolio items sku skus
free fob fas cpt cip dat dpu exworks incoterms port ports seaport airfreight sea air freight freighted container containers reefer lcl fcl teu feu mt mts tonnage
payment payments terms letter credit deposit advance balance prepaid prepayment
audited compliant compliance conforming according accordance meet meets meeting comply complies conform per latest analysis analyzed analysed tested test testing coa msds sds tds phyto phytosanitary report reports lab laboratory
residue residues pesticide pesticides aflatoxin ochratoxin ochratoxins salmonella mrl mrls eto ethylene oxide cadmium lead histamine antibiotic antibiotics additive additives preservative preservatives sulphite sulphites sulfite sulphur sulfur gluten allergen nitrite glazing drip
cultivated cultivation smallholders estate estates orchard orchards field fields wild forest forests river sea ocean deep inland highland highlands lowland island islands volcanic
bio biological organically ecological ethically ethical responsibly responsible fully truly fairly
suitable suited ideal perfect specifically especially particularly mainly mostly primarily exclusively usage use used uses application applications purpose purposes
family owned artisan
`,
  /** Where somebody says what is wanted: what follows is the product. */
  wanting: `
interested interest interests consume consumes consuming ask asks asking asked after want wants wanted need needs needed needing looking look looks seeking seek seeks search searching require requires required requirement buy buying buys purchase purchasing demand demands source sourcing request requesting requests
butuh membutuhkan dibutuhkan kebutuhan cari mencari dicari carikan ingin mau pengen perlu memerlukan diperlukan beli membeli dibeli minta meminta pesan memesan order permintaan
nyari pingin cariin berminat minat tertarik carikan sediakan
`,
  /** Those of the next ones that tell a purpose. */
  purpose: 'for to towards untuk utk buat bagi guna menuju tujuan',
  /** Words before a purpose, a place or a company; what follows says little about what the goods are. */
  prepositions: {
    id: 'untuk utk buat bagi dari dr tanpa bebas di ke pada oleh guna dalam menuju asal berasal tujuan dengan melalui',
    en: `for from in on to at by with without no zero into via near using intended under within during before toward
towards through as against regarding concerning`,
  },
};
