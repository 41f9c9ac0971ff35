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
pasar pabrik rumahan buatan tangan handmade gurih enak lezat sehat
`,
  en: `
a an the and or plus of as we our us i is are be am has have can could would will shall my you your they their it its this that these those
there please kindly dear sir madam hello hi regards thanks thank urgent urgently immediately regular regularly monthly weekly daily yearly annual annually month week year day long term contract basis
interested interest good best high top quality premium grade superior super finest excellent great fine nice cheap competitive price prices priced quotation quote offer offers offering offered inquiry enquiry inquiries rfq sourcing source sourced procurement purchase order orders
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
`,
  /** Where somebody says what is wanted: what follows is the product. */
  wanting: `
want wants wanted need needs needed needing looking look looks seeking seek seeks search searching require requires required requirement buy buying buys purchase purchasing demand demands source sourcing request requesting requests
butuh membutuhkan dibutuhkan kebutuhan cari mencari dicari carikan ingin mau pengen perlu memerlukan diperlukan beli membeli dibeli minta meminta pesan memesan order permintaan
nyari pingin cariin
`,
  /** Words before a purpose, a place or a company; what follows says little about what the goods are. */
  prepositions: `
for from in on to at by with into via near using intended under within without during after before toward towards through
untuk buat bagi dari di ke pada oleh guna dalam menuju asal berasal via tujuan dengan melalui
`,
};
