// The peer of bench/footage-search.ts: FAISS IndexBinaryMultiHash, driven by lines on its input. Built outside this repository; FAISS_MULTIHASH names the program.
//
//   faiss-multihash ROWS QUERIES TABLES BITS FLIPS THREADS     rows and queries: files of 32 bytes each
//   "run" | "flat" | "dump FILE" on a line: one timed range search of all queries within 31 bits (FAISS is asked for less than 32)
//
// Of FAISS's sources these are enough: IndexBinaryHash, IndexBinary, IndexBinaryFlat, utils/hamming, utils/hamming_distance/hamming_avx2, utils/simd_levels, utils/Heap,
// utils/random, impl/AuxIndexStructures, impl/FaissException, impl/IDSelector, and a file that defines THE_SIMD_LEVEL as SIMDLevel::AVX2 and includes
// utils/hamming_distance/hamming_computer-avx2.h and impl/binary_hamming/IndexBinaryHash_impl.h. Flags: -std=c++20 -O3 -mavx2 -mfma -mpopcnt -mf16c -fopenmp
// -DFINTEGER=int -DCOMPILE_SIMD_AVX2 (faiss::binary_to_real is asked for by the linker and never called).
#include <faiss/IndexBinaryFlat.h>
#include <faiss/IndexBinaryHash.h>
#include <faiss/impl/AuxIndexStructures.h>
#include <omp.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>
static std::vector<uint8_t> slurp(const char* f){std::ifstream i(f,std::ios::binary);return std::vector<uint8_t>((std::istreambuf_iterator<char>(i)),{});}
static double now(){return std::chrono::duration<double,std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();}
static long rss(){std::ifstream s("/proc/self/status");std::string l;while(std::getline(s,l))if(l.rfind("VmRSS",0)==0)return atol(l.c_str()+6);return 0;}
int main(int c,char**v){
  long before=rss();
  faiss::IndexBinaryMultiHash index(256,atoi(v[3]),atoi(v[4]));index.nflip=atoi(v[5]);
  double t=now();
  {auto d=slurp(v[1]);omp_set_num_threads(1);index.add(d.size()/32,d.data());}
  auto q=slurp(v[2]);size_t n=q.size()/32;
  omp_set_num_threads(atoi(v[6]));
  printf("built %.1f ms %ld kB\n",now()-t,rss()-before);fflush(stdout);
  std::string line;
  while(std::getline(std::cin,line)){
    faiss::RangeSearchResult r(n);double s=now();
    if(line=="flat")index.storage->range_search(n,q.data(),32,&r);else index.range_search(n,q.data(),32,&r);
    double e=now()-s;
    if(line.rfind("dump ",0)==0){std::ofstream o(line.substr(5),std::ios::binary);for(size_t i=0;i<n;i++)for(size_t j=r.lims[i];j<r.lims[i+1];j++){uint32_t p[2]={(uint32_t)i,(uint32_t)r.labels[j]};o.write((char*)p,8);}}
    printf("ran %.3f ms %zu hits\n",e,(size_t)r.lims[n]);fflush(stdout);
  }
}
