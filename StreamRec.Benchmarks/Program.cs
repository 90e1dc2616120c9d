Console.WriteLine("StreamRec benchmarks");
