/** Longitude and latitude of ports of loading, by UN/LOCODE and by the name that registries use. */
const ports: Record<string, { name: string; place: [number, number] }> = {
  IDSUB: { name: 'Tanjung Perak', place: [112.73, -7.2] },
  IDTPP: { name: 'Tanjung Priok', place: [106.88, -6.1] },
  IDJKT: { name: 'Tanjung Priok', place: [106.88, -6.1] },
  IDSRG: { name: 'Tanjung Emas', place: [110.42, -6.94] },
  IDBLW: { name: 'Belawan', place: [98.69, 3.79] },
  IDDUM: { name: 'Dumai', place: [101.45, 1.69] },
  IDPDG: { name: 'Teluk Bayur', place: [100.37, -1.0] },
  IDPNJ: { name: 'Panjang', place: [105.32, -5.47] },
  IDPNK: { name: 'Pontianak', place: [109.33, -0.02] },
  IDBDJ: { name: 'Banjarmasin', place: [114.56, -3.32] },
  IDBPN: { name: 'Balikpapan', place: [116.81, -1.26] },
  IDSRI: { name: 'Samarinda', place: [117.15, -0.5] },
  IDMAK: { name: 'Makassar', place: [119.4, -5.12] },
  IDBIT: { name: 'Bitung', place: [125.19, 1.44] },
  IDGTO: { name: 'Gorontalo', place: [123.06, 0.51] },
  IDPTL: { name: 'Pantoloan', place: [119.86, -0.71] },
  IDKDI: { name: 'Kendari', place: [122.58, -3.97] },
  IDAMQ: { name: 'Ambon', place: [128.18, -3.69] },
  IDTTE: { name: 'Ternate', place: [127.38, 0.78] },
  IDSOQ: { name: 'Sorong', place: [131.25, -0.88] },
  IDBOA: { name: 'Benoa', place: [115.21, -8.75] },
  IDKOE: { name: 'Kupang', place: [123.53, -10.19] },
  IDMOF: { name: 'Maumere', place: [122.22, -8.62] },
  IDTRD: { name: 'Tanjung Redeb', place: [117.49, 2.16] },
};

const byName = new Map(Object.values(ports).map((port) => [port.name.toLowerCase(), port]));

/** A port by its UN/LOCODE or name; undefined where nobody knows it. */
export const portOf = (port: string): { name: string; place: [number, number] } | undefined =>
  ports[port] ?? byName.get(port.toLowerCase());
