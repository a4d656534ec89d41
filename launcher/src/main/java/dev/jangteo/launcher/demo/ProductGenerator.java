package dev.jangteo.launcher.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Makes the demo shop's products. The same ones on every machine: the chance is a fixed sequence for each kind. */
public final class ProductGenerator {

    private static final int PRODUCTS_OF_A_KIND = 20;
    private static final int VALUES_OF_AN_OPTION = 3;
    private static final int SOLD_OUT_PERCENT = 4;
    private static final int SCARCE_PERCENT = 12;

    /** By how much of the price the next larger variant costs more; other options don't change the price. */
    private static final Map<String, Double> SURCHARGE = Map.of("용량", 0.25, "크기", 0.15, "중량", 0.8, "구성", 0.9);

    private final Goods goods = Goods.load();

    /** The tree, parents before their children. */
    public List<DemoCategory> categories() {
        List<DemoCategory> categories = new ArrayList<>();
        for (Goods.Department department : goods.departments()) {
            categories.add(new DemoCategory(department.id(), department.name(), null));
            for (Goods.Section section : department.sections()) {
                categories.add(new DemoCategory(section.id(), section.name(), department.id()));
                for (Goods.Leaf leaf : section.leaves()) {
                    categories.add(new DemoCategory(leaf.id(), leaf.name(), section.id()));
                }
            }
        }
        return categories;
    }

    public List<DemoProduct> products() {
        List<DemoProduct> products = new ArrayList<>();
        for (Goods.Department department : goods.departments()) {
            for (Goods.Section section : department.sections()) {
                section.leaves().forEach(leaf -> products.addAll(new Kind(department, leaf).products()));
            }
        }
        return products;
    }

    /** One kind of goods with its own sequence, so that a new kind leaves the others as they are. */
    private static final class Kind {

        private final Goods.Department department;
        private final Goods.Leaf leaf;
        private final RandomGenerator chance;
        private final Set<String> names = new HashSet<>();

        Kind(Goods.Department department, Goods.Leaf leaf) {
            this.department = department;
            this.leaf = leaf;
            this.chance = RandomGeneratorFactory.of("L64X128MixRandom")
                    .create(leaf.id().hashCode());
        }

        List<DemoProduct> products() {
            List<DemoProduct> products = new ArrayList<>();
            for (int number = 1; number <= PRODUCTS_OF_A_KIND; number++) {
                products.add(product("%s-%03d".formatted(leaf.id(), number)));
            }
            return products;
        }

        private DemoProduct product(String id) {
            String brand;
            String what;
            String name;
            do {
                brand = oneOf(department.brands());
                what = oneOf(leaf.features()) + " " + oneOf(leaf.nouns());
                name = brand + " " + what + model();
            } while (repeatsAWord(what) || !names.add(brand + what));
            String description = "%s의 %s입니다. %s 받은 날부터 7일 안에 교환하거나 반품할 수 있습니다.".formatted(brand, what, leaf.about());
            List<Goods.Option> options = leaf.options().stream().map(this::some).toList();
            List<String> optionNames = options.stream().map(Goods.Option::name).toList();
            return new DemoProduct(
                    id,
                    name,
                    description,
                    brand,
                    leaf.id(),
                    leaf.tags(),
                    List.of(),
                    optionNames,
                    skus(id, price(), options));
        }

        private String model() {
            return leaf.model() == null ? "" : " %s-%d".formatted(leaf.model(), 100 + 10 * chance.nextInt(90));
        }

        private static boolean repeatsAWord(String what) {
            String[] words = what.split(" ", -1);
            return Set.of(words[0]).contains(words[words.length - 1])
                    || what.indexOf(words[0]) != what.lastIndexOf(words[0]);
        }

        /** Neighbouring values in their own order: two colours, three sizes. */
        private Goods.Option some(Goods.Option option) {
            int most = Math.min(VALUES_OF_AN_OPTION, option.values().size());
            int count = chance.nextInt(1, most + 1);
            int first = chance.nextInt(option.values().size() - count + 1);
            return new Goods.Option(option.name(), List.copyOf(option.values().subList(first, first + count)));
        }

        /** Many cheap ones, few dear ones, all ending in 900 won. */
        private long price() {
            double place = chance.nextDouble();
            double lowest = leaf.price().get(0);
            double highest = leaf.price().get(1);
            return endingIn900(lowest + (highest - lowest) * place * place);
        }

        private static long endingIn900(double won) {
            return Math.max(1, Math.round(won / 1000)) * 1000 - 100;
        }

        private List<DemoProduct.Sku> skus(String productId, long price, List<Goods.Option> options) {
            List<Variant> variants = List.of(new Variant(Map.of(), price));
            for (Goods.Option option : options) {
                variants = variants.stream()
                        .flatMap(variant -> variant.by(option).stream())
                        .toList();
            }
            List<DemoProduct.Sku> skus = new ArrayList<>();
            for (Variant variant : variants) {
                String id = productId + "-" + (skus.size() + 1);
                var won = new DemoProduct.Price(endingIn900(variant.price()), "KRW");
                skus.add(new DemoProduct.Sku(id, variant.options(), won, onHand()));
            }
            return skus;
        }

        private int onHand() {
            int percent = chance.nextInt(100);
            if (percent < SOLD_OUT_PERCENT) {
                return 0;
            }
            return percent < SOLD_OUT_PERCENT + SCARCE_PERCENT ? chance.nextInt(1, 6) : chance.nextInt(20, 300);
        }

        private <T> T oneOf(List<T> things) {
            return things.get(chance.nextInt(things.size()));
        }
    }

    private record Variant(Map<String, String> options, double price) {

        List<Variant> by(Goods.Option option) {
            double step = price * SURCHARGE.getOrDefault(option.name(), 0.0);
            List<Variant> variants = new ArrayList<>();
            for (String value : option.values()) {
                Map<String, String> more = new LinkedHashMap<>(options);
                more.put(option.name(), value);
                variants.add(new Variant(more, price + step * variants.size()));
            }
            return variants;
        }
    }
}
