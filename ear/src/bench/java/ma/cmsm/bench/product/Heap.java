package ma.cmsm.bench.product;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** The heap of another JVM of the same user, seen over its local management agent. */
final class Heap implements Closeable {

    private static final double MIB = 1048576.0;

    private final JMXConnector connector;
    private final MemoryMXBean memory;
    private final List<MemoryPoolMXBean> pools;

    Heap(long pid) throws IOException {
        connector = JMXConnectorFactory.connect(new JMXServiceURL(agent(pid)));
        var connection = connector.getMBeanServerConnection();
        memory = ManagementFactory.getPlatformMXBean(connection, MemoryMXBean.class);
        pools =
                ManagementFactory.getPlatformMXBeans(connection, MemoryPoolMXBean.class).stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .toList();
    }

    private static String agent(long pid) throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(pid));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException refused) {
            throw new IOException("Cannot look into process " + pid, refused);
        }
    }

    /** Forgets the peaks so far. */
    void resetPeaks() {
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the peaks of its pools, garbage included: at least the true peak. */
    double peakMiB() {
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MIB;
    }

    /** What is left after a full collection: what is really held. */
    double heldMiB() {
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / MIB;
    }

    double mostMiB() {
        return memory.getHeapMemoryUsage().getMax() / MIB;
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
