"""Times igraph and NetworkX, one thread, on a network given as JSON on standard input; prints seconds by library and operation as JSON."""
import json
import statistics
import sys
import time

network = json.load(sys.stdin)
nodes, edges, pairs = network["nodes"], network["edges"], network["pairs"]


def median(action, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def of_igraph():
    import igraph
    graph = igraph.Graph(n=nodes, edges=[(a, b) for a, b, _ in edges])
    simple = graph.copy().simplify()

    def recount():
        for node in range(nodes):
            rest = graph.copy()
            rest.delete_vertices(node)
            rest.connected_components().sizes()
        for edge in range(len(edges)):
            rest = graph.copy()
            rest.delete_edges(edge)
            rest.connected_components().sizes()

    return {
        "bridges and articulation points": median(lambda: (graph.bridges(), graph.articulation_points()), 25),
        "betweenness": median(simple.betweenness, 7),
        "edge connectivity, all pairs": median(graph.gomory_hu_tree, 3),
        "node connectivity, a pair": median(lambda: [simple.vertex_connectivity(a, b, neighbors="ignore") for a, b in pairs], 3) / len(pairs),
        "blast radius, every node and link": median(recount, 3),
    }


def of_networkx():
    import networkx
    graph = networkx.Graph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from((a, b) for a, b, _ in edges)

    def simplex(a, b):
        flow = networkx.MultiDiGraph()
        for x, y, metres in edges:
            flow.add_edge(x, y, capacity=1, weight=metres)
            flow.add_edge(y, x, capacity=1, weight=metres)
        flow.nodes[a]["demand"] = -2
        flow.nodes[b]["demand"] = 2
        start = time.perf_counter()
        networkx.network_simplex(flow)
        return time.perf_counter() - start

    return {
        "bridges and articulation points": median(lambda: (list(networkx.bridges(graph)), list(networkx.articulation_points(graph))), 5),
        "betweenness": median(lambda: networkx.betweenness_centrality(graph, normalized=False), 1),
        "node connectivity, a pair": statistics.mean([median(lambda: networkx.node_connectivity(graph, a, b), 1) for a, b in pairs[:7]]),
        "shortest link-disjoint pair": statistics.mean([simplex(a, b) for a, b in pairs]),
    }


answer = {}
for name, times in (("igraph", of_igraph), ("NetworkX", of_networkx)):
    try:
        answer[name] = times()
    except ImportError:
        pass
print(json.dumps(answer))
