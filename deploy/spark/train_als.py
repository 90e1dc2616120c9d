"""Trains ALS on a folder of `export --training` and writes what `models --import-spark` reads.

    spark-submit train_als.py TRAINING MODEL [--rank N] [--iterations N] [--regularization X] [--seed N]
"""

import argparse

from pyspark.ml.recommendation import ALS
from pyspark.sql import SparkSession


def read_arguments():
    parser = argparse.ArgumentParser(description="Trains ALS on exported ratings.")
    parser.add_argument("training", help="the folder that export --training has written")
    parser.add_argument("model", help="where the model goes; must not be there")
    parser.add_argument("--rank", type=int, default=30, help="factors of each user and title")
    parser.add_argument("--iterations", type=int, default=12)
    parser.add_argument("--regularization", type=float, default=0.1, help="give the same to models --import-spark --set regularization=X")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def main():
    arguments = read_arguments()
    spark = SparkSession.builder.appName("StreamRec ALS").getOrCreate()
    ratings = spark.read.parquet(f"{arguments.training}/ratings").select("user", "item", "rating")
    als = ALS(
        userCol="user",
        itemCol="item",
        ratingCol="rating",
        rank=arguments.rank,
        maxIter=arguments.iterations,
        regParam=arguments.regularization,
        seed=arguments.seed,
        coldStartStrategy="drop",
    )
    als.fit(ratings).save(arguments.model)
    spark.stop()


if __name__ == "__main__":
    main()
